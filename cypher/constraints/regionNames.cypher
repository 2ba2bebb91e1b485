// Region.name and Region.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX regionNames IF NOT EXISTS
FOR (node:Region) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
