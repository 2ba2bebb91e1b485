// regiograaf export: ids that entities had before, in their order, a page at a time
// :param after => ''
// :param labels => null
// :param asOf => null
// :param size => 2000
MATCH (former:FormerId)
WHERE former.id > $after
MATCH (former)-[:NOW]->(node:Entity)
WHERE ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
  AND ($asOf IS NULL OR coalesce(node.possibleFrom, '') <= $asOf <= coalesce(node.possibleTo, '9999-12-31'))
RETURN former.id AS id, node.id AS entityId, properties(former) AS properties
ORDER BY former.id
LIMIT toInteger($size)
