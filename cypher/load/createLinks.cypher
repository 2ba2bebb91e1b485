// regiograaf load: links that the graph does not have yet
// :param rows => [{type: 'HOLDS_ROLE', from: 'arjan-kampman', to: 'gm0153', properties: {id: '0123456789abcdef', role: 'ALDERMAN', seedFolder: 'seeds'}}]
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
RETURN count(*) AS changed
