// regiograaf export: entities in the order of their ids, a page at a time
// :param after => ''
// :param labels => null
// :param asOf => null
// :param size => 2000
MATCH (node:Entity)
WHERE node.id > $after
  AND ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
  AND ($asOf IS NULL OR coalesce(node.possibleFrom, '') <= $asOf <= coalesce(node.possibleTo, '9999-12-31'))
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties
ORDER BY node.id
LIMIT toInteger($size)
