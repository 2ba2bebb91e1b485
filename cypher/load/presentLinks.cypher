// regiograaf load: every relationship that seeds made
MATCH (from)-[link]->(to)
WHERE link.seedFolder IS NOT NULL
RETURN link.id AS id, elementId(link) AS element, type(link) AS type, from.id AS from, to.id AS to
