// Query.search: the texts that may answer what was asked, a limited number of each sort, each with the entity it belongs to
//
// Which of them do answer it, and in which order, is decided where they are compared word by word: src/explore/search/.
// :param id => 'arjan-kampman'
// :param indexes => ['personNames', 'initiativeNames', 'organizationNames']
// :param labels => ['Person', 'Initiative', 'Organization']
// :param names => ['+(kampman^8 kampman*^4 kampman~1)']
// :param initials => []
// :param roles => ['wethouder^8 wethouder*^4']
// :param holders => ['(kampman^8 kampman*^4)']
// :param texts => ['+(wethouder^3 wethouder*)']
// :param asOf => null
CALL () {
  MATCH (entity:Entity {id: $id})
  RETURN entity, 'ID' AS kind, entity.id AS text, null AS title, null AS portfolio, null AS at, entity.citations[0] AS citation, 1.0 AS weight
UNION ALL
  MATCH (:FormerId {id: $id})-[:NOW]->(entity:Entity)
  RETURN entity, 'ID' AS kind, $id AS text, null AS title, null AS portfolio, null AS at, entity.citations[0] AS citation, 1.0 AS weight
UNION ALL
  CALL () {
    UNWIND $names AS query
    UNWIND $indexes AS index
    CALL db.index.fulltext.queryNodes(index, query, {limit: 60}) YIELD node AS entity
    RETURN entity
  UNION
    UNWIND $initials AS query
    CALL db.index.fulltext.queryNodes('wholeNames', query, {limit: 60}) YIELD node AS entity
    RETURN entity
  }
  CALL (entity) {
    WITH entity WHERE NOT EXISTS { (entity)-[:NAMED]->(:Name {name: entity.name}) }
    RETURN entity.name AS text, 'OFFICIAL' AS kind, entity.citations[0] AS citation
  UNION ALL
    MATCH (entity)-[:NAMED]->(name:Name)
    WHERE $asOf IS NULL OR coalesce(name.validFromEarliest, '') <= $asOf <= coalesce(name.validToLatest, '9999-12-31')
    RETURN name.name AS text, name.kind AS kind, name.citations[0] AS citation
  }
  RETURN entity, kind, text, null AS title, null AS portfolio, null AS at, citation, 1.0 AS weight
UNION ALL
  CALL () {
    UNWIND $roles AS query
    CALL db.index.fulltext.queryRelationships('roleTitles', query, {limit: 200}) YIELD relationship AS link
    RETURN link
  UNION
    UNWIND $holders AS query
    UNWIND ['personNames', 'organizationNames'] AS index
    CALL db.index.fulltext.queryNodes(index, query, {limit: 20}) YIELD node
    CALL (node) {
      MATCH (node)-[link:HOLDS_ROLE]-()
      RETURN link ORDER BY link.id LIMIT 50
    }
    RETURN link
  }
  WITH link WHERE link.status <> 'DENIED' AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  RETURN startNode(link) AS entity, 'ROLE' AS kind, startNode(link).name AS text, link.title AS title, link.portfolio AS portfolio,
         [endNode(link).name] + coalesce(endNode(link).aliases, []) AS at, link.citations[0] AS citation, 1.0 AS weight
UNION ALL
  UNWIND $texts AS query
  CALL db.index.fulltext.queryNodes('descriptions', query, {limit: 100}) YIELD node AS entity, score
  RETURN entity, 'DESCRIPTION' AS kind, coalesce(entity.description, entity.text, entity.measure) AS text, null AS title, null AS portfolio,
         null AS at, entity.citations[0] AS citation, score AS weight
UNION ALL
  UNWIND $texts AS query
  CALL db.index.fulltext.queryNodes('passageTexts', query, {limit: 50}) YIELD node AS passage, score
  MATCH (entity:Entity:Document {id: passage.documentId})
  RETURN entity, 'PASSAGE' AS kind, passage.text AS text, null AS title, null AS portfolio, null AS at, passage.id AS citation, score AS weight
}
WITH * WHERE any(label IN $labels WHERE label IN labels(entity)) AND ($asOf IS NULL OR entity.possibleFrom <= $asOf <= entity.possibleTo)
RETURN entity.id AS id, labels(entity) AS labels, entity.sortKey AS sortKey, entity.linkCount AS linkCount,
       kind, text, title, portfolio, at, citation, weight
