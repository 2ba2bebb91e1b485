// Entity.name and Entity.aliases: the text filter of lists and the nearest ids, without regard to case and accents
CREATE FULLTEXT INDEX entityNames IF NOT EXISTS
FOR (entity:Entity) ON EACH [entity.name, entity.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
