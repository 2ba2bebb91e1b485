// Municipality.name and Municipality.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX municipalityNames IF NOT EXISTS
FOR (node:Municipality) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
