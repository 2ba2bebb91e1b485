// regiograaf load: takes back relationships that the seeds no longer have
// :param rows => [{element: '5:00000000-0000-0000-0000-000000000000:0', type: 'HOLDS_ROLE', from: 'arjan-kampman', to: 'gm0153'}]
UNWIND $rows AS row
MATCH (from)-[link]->(to)
WHERE elementId(link) = row.element AND type(link) = row.type AND link.seedFolder IS NOT NULL AND from.id = row.from AND to.id = row.to
DELETE link
RETURN count(*) AS changed
