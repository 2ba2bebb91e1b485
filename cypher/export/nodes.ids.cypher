// regiograaf export: the entities of these ids
// :param ids => ['arjan-kampman', 'gm0153']
UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties
ORDER BY node.id
