// regiograaf load: names as the seeds have them, each at its entity
// :param rows => [{id: 'arjan-kampman~0123456789', owner: 'arjan-kampman', properties: {id: 'arjan-kampman~0123456789', name: 'Arjan Kampman', seedFolder: 'seeds'}}]
UNWIND $rows AS row
MATCH (entity:Entity {id: row.owner})
MERGE (name:Name {id: row.id})
MERGE (entity)-[named:NAMED]->(name)
WITH name, named, row
WHERE properties(name) <> row.properties OR properties(named) <> {seedFolder: row.properties.seedFolder}
SET name = row.properties
SET named = {seedFolder: row.properties.seedFolder}
RETURN count(*) AS changed
