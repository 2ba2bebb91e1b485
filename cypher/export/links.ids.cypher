// regiograaf export: the links that leave these entities, in the order of the entities' ids, then of their own, a page at a time
// :param ids => ['arjan-kampman', 'gm0153']
// :param from => ''
// :param after => ''
// :param types => null
// :param asOf => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param size => 2000
UNWIND $ids AS id
MATCH (from:Entity {id: id})-[link]->(to:Entity)
WHERE (id > $from OR link.id > $after) AND link.id IS NOT NULL
  AND ($types IS NULL OR type(link) IN $types)
  AND link.status IN $statuses AND link.certainty IN $certainties
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
RETURN link.id AS id, type(link) AS type, id AS from, to.id AS to, properties(link) AS properties
ORDER BY from, id
LIMIT toInteger($size)
