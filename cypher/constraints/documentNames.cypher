// Document.name and Document.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX documentNames IF NOT EXISTS
FOR (node:Document) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
