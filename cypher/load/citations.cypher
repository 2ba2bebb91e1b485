// regiograaf load: citations as the seeds have them, each with its document
// :param rows => [{id: 'municipalities@GM0153', owner: 'municipalities', properties: {id: 'municipalities@GM0153', documentId: 'municipalities', key: 'GM0153', seedFolder: 'seeds'}}]
UNWIND $rows AS row
MATCH (document:Entity {id: row.owner})
MERGE (citation:Citation {id: row.id})
MERGE (citation)-[cites:CITES]->(document)
WITH citation, cites, row
WHERE properties(citation) <> row.properties OR properties(cites) <> {seedFolder: row.properties.seedFolder}
SET citation = row.properties
SET cites = {seedFolder: row.properties.seedFolder}
RETURN count(*) AS changed
