// Ministry.name and Ministry.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX ministryNames IF NOT EXISTS
FOR (node:Ministry) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
