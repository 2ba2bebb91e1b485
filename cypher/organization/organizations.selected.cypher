// Query.organizations, selected: the organizations that all of the $starts selective filters find and the other filters admit: a page, how many, and facets
// :param starts => 1
// :param ids => null
// :param text => null
// :param minorWords => []
// :param region => 'am05'
// :param municipality => null
// :param kinds => null
// :param certainties => null
// :param asOf => '2024-01-01'
// :param holds => null
// :param dateFrom => null
// :param dateTo => null
// :param linkTypes => null
// :param linkStatuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param linkCertainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param linkDirection => null
// :param order => 'NAME'
// :param descending => false
// :param low => ''
// :param high => '\uffff'
// :param size => 21
// :param facets => ['kind', 'region', 'year']
CALL () {
  WITH 1 AS one WHERE $starts = 0
  MATCH (node:Organization)
  RETURN node
UNION ALL
  WITH 1 AS one WHERE $ids IS NOT NULL
  UNWIND $ids AS id
  OPTIONAL MATCH (:FormerId {id: id})-[:NOW]->(renamed:Entity)
  MATCH (node:Entity:Organization {id: coalesce(renamed.id, id)})
  RETURN DISTINCT node
UNION ALL
  WITH 1 AS one WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('entityNames', $text) YIELD node
  WITH node, left(node.sortKey, size(node.sortKey) - size(node.id)) AS name WHERE node:Organization
    AND all(word IN $minorWords WHERE name CONTAINS word OR any(alias IN node.aliases WHERE toLower(alias) CONTAINS word))
  RETURN node
UNION ALL
  WITH 1 AS one WHERE $region IS NOT NULL
  MATCH (:Entity:Region {id: $region})<-[lying:IN_REGION|LOCATED_IN*1..3]-(node:Organization)
  WHERE all(link IN lying WHERE link.status <> 'DENIED' AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo))
  RETURN DISTINCT node
UNION ALL
  WITH 1 AS one WHERE $municipality IS NOT NULL
  MATCH (:Entity:Municipality {id: $municipality})-[link:LOCATED_IN|MEMBER_OF]-(node:Organization)
  WHERE link.status <> 'DENIED' AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  RETURN DISTINCT node
}
WITH node, count(*) AS met
WHERE met >= $starts
  AND ($kinds IS NULL OR node.kind IN $kinds)
  AND ($certainties IS NULL OR coalesce(node.certainty, 'EXPLICIT') IN $certainties)
  AND ($asOf IS NULL OR node.possibleFrom <= $asOf <= node.possibleTo)
  AND ($holds IS NULL OR $holds = CASE WHEN node.holdsFrom <= $asOf <= node.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
  AND ($dateFrom IS NULL OR node.validFromLatest >= $dateFrom)
  AND ($dateTo IS NULL OR node.validFromEarliest <= $dateTo)
  AND ($linkTypes IS NULL OR EXISTS {
    (node)-[link]-(:Entity)
    WHERE type(link) IN $linkTypes AND link.status IN $linkStatuses AND link.certainty IN $linkCertainties
      AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
      AND ($linkDirection IS NULL OR (startNode(link) = node) = ($linkDirection = 'OUT'))
  })
WITH collect(node) AS found
CALL (found) {
  UNWIND found AS node
  WITH node, CASE $order WHEN 'NAME' THEN node.sortKey WHEN 'DATE' THEN node.dateKey ELSE node.linkKey END AS key
  WHERE NOT $descending AND $low < key < $high
  RETURN 'page' AS part, key, 1 AS number, node ORDER BY key LIMIT toInteger($size)
UNION ALL
  UNWIND found AS node
  WITH node, CASE $order WHEN 'NAME' THEN node.sortKey WHEN 'DATE' THEN node.dateKey ELSE node.linkKey END AS key
  WHERE $descending AND $low < key < $high
  RETURN 'page' AS part, key, 1 AS number, node ORDER BY key DESC LIMIT toInteger($size)
UNION ALL
  RETURN 'total' AS part, '' AS key, size(found) AS number, null AS node
UNION ALL
  WITH found WHERE 'kind' IN $facets
  UNWIND found AS entity
  WITH entity.kind AS key, count(*) AS number WHERE key IS NOT NULL
  RETURN 'kind' AS part, key, number, null AS node ORDER BY number DESC, key LIMIT 100
UNION ALL
  WITH found WHERE 'region' IN $facets
  UNWIND found AS entity
  MATCH (entity)-[lying:IN_REGION|LOCATED_IN*1..3]->(node:Region)
  WHERE all(link IN lying WHERE link.status <> 'DENIED' AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo))
  RETURN 'region' AS part, node.id AS key, count(DISTINCT entity) AS number, node ORDER BY number DESC, key LIMIT 100
UNION ALL
  WITH found WHERE 'year' IN $facets
  UNWIND found AS entity
  WITH left(entity.dateKey, 4) AS key, count(*) AS number WHERE '0000' < key < '9999'
  RETURN 'year' AS part, key, number, null AS node ORDER BY number DESC, key LIMIT 100
}
RETURN part, key, number, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       CASE WHEN $asOf IS NULL THEN null WHEN node.holdsFrom <= $asOf <= node.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds
ORDER BY part, number DESC, key
