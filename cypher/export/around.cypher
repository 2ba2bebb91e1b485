// regiograaf export: what these entities are linked with, one step outward
// :param keys => ['twents-fonds-voor-vakmanschap']
// :param labels => null
// :param types => null
// :param asOf => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param size => 100001
UNWIND $keys AS key
MATCH (:Entity {id: key})-[link]-(node:Entity)
WHERE ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
  AND ($types IS NULL OR type(link) IN $types)
  AND link.status IN $statuses AND link.certainty IN $certainties
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
RETURN DISTINCT node.id AS id, node.linkCount AS linkCount
LIMIT toInteger($size)
