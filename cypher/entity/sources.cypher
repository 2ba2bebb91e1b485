// Entity.sources: the documents and tables that prove an entity, its names or its links
// :param keys => ['arjan-kampman', 'gm0153']
UNWIND $keys AS key
MATCH (entity:Entity {id: key})
CALL (entity) {
  UNWIND entity.citations AS id
  RETURN id
  UNION
  MATCH (entity)-[:NAMED]->(name:Name)
  UNWIND name.citations AS id
  RETURN id
  UNION
  MATCH (entity)-[link]-(:Entity)
  UNWIND link.citations AS id
  RETURN id
}
MATCH (:Citation {id: id})-[:CITES]->(node:Document)
WITH DISTINCT key, node
RETURN key, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description
ORDER BY key, node.dateKey
