// Query.cypher: the ids of the nodes at the ends of relationships, of which Neo4j answers element ids only
// :param elements => [elementId(head(COLLECT { MATCH (node:Entity) RETURN node LIMIT 1 }))]
UNWIND $elements AS element
MATCH (node) WHERE elementId(node) = element
RETURN element, node.id AS id
