// regiograaf load: entities as the seeds have them; one that is so already is left as it is
// :param rows => [{id: 'arjan-kampman', labels: ['Actor', 'Entity', 'Person'], properties: {id: 'arjan-kampman', name: 'Arjan Kampman', seedFolder: 'seeds'}}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
WITH node, row, [label IN labels(node) WHERE NOT label IN row.labels] AS stray
WHERE properties(node) <> row.properties OR size(stray) > 0 OR size(labels(node)) <> size(row.labels)
SET node = row.properties
SET node:$(row.labels)
REMOVE node:$(stray)
RETURN count(*) AS changed
