// Organization.name and Organization.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX organizationNames IF NOT EXISTS
FOR (node:Organization) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
