// regiograaf load: what others have linked to nodes that are to go
// :param elements => ['4:00000000-0000-0000-0000-000000000000:0']
UNWIND $elements AS element
MATCH (node) WHERE elementId(node) = element
MATCH (node)-[link]-(other)
WHERE link.seedFolder IS NULL
RETURN node.id AS id, type(link) AS type, coalesce(other.id, other.name, elementId(other)) AS other
LIMIT 20
