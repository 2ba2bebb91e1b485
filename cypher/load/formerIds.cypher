// regiograaf load: ids that entities had before, each with what it is now
// :param rows => [{id: 'arjan-kampan', owner: 'arjan-kampman', properties: {id: 'arjan-kampan', seedFolder: 'seeds'}}]
UNWIND $rows AS row
MATCH (entity:Entity {id: row.owner})
MERGE (former:FormerId {id: row.id})
MERGE (former)-[now:NOW]->(entity)
WITH former, now, row
WHERE properties(former) <> row.properties OR properties(now) <> {seedFolder: row.properties.seedFolder}
SET former = row.properties
SET now = {seedFolder: row.properties.seedFolder}
RETURN count(*) AS changed
