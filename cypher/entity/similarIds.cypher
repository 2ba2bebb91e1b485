// Entity.id, mistyped: ids that begin alike, and entities whose names have words like it, as candidates for "Did you mean"
// :param label => 'Person'
// :param prefix => 'ar'
// :param text => 'arjan~ kampmann~'
CALL () {
  MATCH (entity:Entity) WHERE entity.id STARTS WITH $prefix
  RETURN entity ORDER BY entity.id LIMIT 500
UNION
  CALL db.index.fulltext.queryNodes('entityNames', $text, {limit: 100}) YIELD node AS entity
  RETURN entity
}
WITH entity WHERE $label IN labels(entity)
RETURN entity.id AS id, entity.name AS name
ORDER BY id
