// Person.name and Person.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX personNames IF NOT EXISTS
FOR (node:Person) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
