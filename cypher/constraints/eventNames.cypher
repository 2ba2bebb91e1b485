// Event.name and Event.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX eventNames IF NOT EXISTS
FOR (node:Event) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
