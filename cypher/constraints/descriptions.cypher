// Entity.description, Statement.text and Figure.measure: search by what is said of an entity, or by it, in any form of a Dutch word
CREATE FULLTEXT INDEX descriptions IF NOT EXISTS
FOR (entity:Entity) ON EACH [entity.description, entity.text, entity.measure]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}}
