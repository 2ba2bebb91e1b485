// regiograaf export: names in the order of their ids, a page at a time
// :param after => ''
// :param labels => null
// :param asOf => null
// :param size => 2000
MATCH (name:Name)
WHERE name.id > $after
MATCH (name)<-[:NAMED]-(node:Entity)
WHERE ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
  AND ($asOf IS NULL OR coalesce(node.possibleFrom, '') <= $asOf <= coalesce(node.possibleTo, '9999-12-31'))
RETURN name.id AS id, node.id AS entityId, properties(name) AS properties
ORDER BY name.id
LIMIT toInteger($size)
