// regiograaf export: the ids that these entities had before
// :param ids => ['arjan-kampman', 'gm0153']
UNWIND $ids AS id
MATCH (former:FormerId)-[:NOW]->(:Entity {id: id})
RETURN former.id AS id, id AS entityId, properties(former) AS properties
ORDER BY entityId, former.id
