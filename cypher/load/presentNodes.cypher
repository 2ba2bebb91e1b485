// regiograaf load: every node that seeds could have made, and whether they did
MATCH (node:Entity) WHERE node.id IS NOT NULL
RETURN 'Entity' AS label, node.id AS id, elementId(node) AS element, node.seedFolder IS NOT NULL AS marked
UNION ALL
MATCH (node:Name) WHERE node.id IS NOT NULL
RETURN 'Name' AS label, node.id AS id, elementId(node) AS element, node.seedFolder IS NOT NULL AS marked
UNION ALL
MATCH (node:Citation) WHERE node.id IS NOT NULL
RETURN 'Citation' AS label, node.id AS id, elementId(node) AS element, node.seedFolder IS NOT NULL AS marked
UNION ALL
MATCH (node:FormerId) WHERE node.id IS NOT NULL
RETURN 'FormerId' AS label, node.id AS id, elementId(node) AS element, node.seedFolder IS NOT NULL AS marked
UNION ALL
MATCH (node:Passage) WHERE node.id IS NOT NULL
RETURN 'Passage' AS label, node.id AS id, elementId(node) AS element, node.seedFolder IS NOT NULL AS marked
