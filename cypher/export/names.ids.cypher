// regiograaf export: the names of these entities
// :param ids => ['arjan-kampman', 'gm0153']
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:NAMED]->(name:Name)
RETURN name.id AS id, id AS entityId, properties(name) AS properties
ORDER BY entityId, name.id
