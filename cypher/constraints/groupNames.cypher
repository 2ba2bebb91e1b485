// Group.name and Group.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX groupNames IF NOT EXISTS
FOR (node:Group) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
