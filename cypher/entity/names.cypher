// Entity.names: every name and spelling of an entity, the official ones first, with where each was found
// :param keys => ['arjan-kampman', 'mnre1045']
// :param asOf => null
UNWIND $keys AS key
MATCH (:Entity {id: key})-[:NAMED]->(found:Name)
WHERE $asOf IS NULL OR coalesce(found.validFromEarliest, '') <= $asOf <= coalesce(found.validToLatest, '9999-12-31')
RETURN key, found.name AS name, found.kind AS kind, found.because AS because, coalesce(found.certainty, 'EXPLICIT') AS certainty,
       found.validFrom AS validFrom, found.validTo AS validTo, found.citations AS citations
ORDER BY key, CASE found.kind WHEN 'OFFICIAL' THEN 1 WHEN 'ABBREVIATION' THEN 2 WHEN 'ALIAS' THEN 3 ELSE 4 END,
         coalesce(found.validFromEarliest, ''), found.name
