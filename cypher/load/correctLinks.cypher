// regiograaf load: links that the graph has, as the seeds have them. A MERGE on a type that a row names would scan all links.
// :param rows => [{element: '5:00000000-0000-0000-0000-000000000000:0', properties: {id: '0123456789abcdef', role: 'ALDERMAN', seedFolder: 'seeds'}}]
UNWIND $rows AS row
MATCH ()-[link]->()
WHERE elementId(link) = row.element AND link.id = row.properties.id
WITH link, row
WHERE properties(link) <> row.properties
SET link = row.properties
RETURN count(*) AS changed
