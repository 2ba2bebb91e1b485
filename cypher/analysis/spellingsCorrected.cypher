// Spellings corrected
// Question: Which names do the sources spell in another way than we do, and why are they the same?
:param label => null;
// `label`: null for all, or one such as 'Person'.
MATCH (entity:Entity)-[:NAMED]->(spelling:Name {kind: 'SPELLING'})
WHERE $label IS NULL OR $label IN labels(entity)
RETURN entity.id AS id, [label IN labels(entity) WHERE NOT label IN ['Entity', 'Actor']] AS labels, entity.name AS name, spelling.name AS spelled, spelling.because AS because, spelling.citations AS citations
ORDER BY toLower(name), id, spelled
