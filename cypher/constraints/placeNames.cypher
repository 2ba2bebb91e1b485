// Place.name and Place.aliases: search by type, so that many of another type never crowd these out
CREATE FULLTEXT INDEX placeNames IF NOT EXISTS
FOR (node:Place) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
