// Initiative.name and Initiative.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX initiativeNames IF NOT EXISTS
FOR (node:Initiative) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
