// regiograaf load: takes back nodes that the seeds no longer have, once their relationships are gone
// :param rows => [{element: '4:00000000-0000-0000-0000-000000000000:0', id: 'arjan-kampman'}]
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.element AND node.id = row.id AND node.seedFolder IS NOT NULL
DELETE node
RETURN count(*) AS changed
