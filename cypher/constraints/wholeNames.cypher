// Entity.name and Entity.aliases, each as one term: search by the initials of a whole name. Names again with the id, since Neo4j makes no
// second full-text index of the same properties, which entityNames has.
CREATE FULLTEXT INDEX wholeNames IF NOT EXISTS
FOR (entity:Entity) ON EACH [entity.name, entity.aliases, entity.id]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
