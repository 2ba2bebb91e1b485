// Query.nodes: the entities of these ids, or of ids they had before, with everything recorded about them
// :param keys => ['arjan-kampman', 'gm0153', 'no-such-id']
UNWIND $keys AS key
OPTIONAL MATCH (former:FormerId {id: key})-[:NOW]->(successor:Entity)
OPTIONAL MATCH (named:Entity {id: key})
WITH key, coalesce(named, successor) AS entity
WHERE entity IS NOT NULL
RETURN key, entity.id AS id, labels(entity) AS labels, entity.name AS name, entity.kind AS kind, entity.description AS description,
       properties(entity) AS properties, [(entity)<-[:NOW]-(former:FormerId) | former.id] AS formerIds
