// Claims that rest on one source
// Question: Which claims would fall if one document were wrong?
:param types => ['HOLDS_ROLE', 'PARTICIPATES_IN', 'RUNS_IN', 'PARTNERS_WITH', 'ORGANIZED', 'VISITED'];
:param document => null;
:param lines => null;
// `types`: null for all. `document`: only claims from this one. `lines`: only claims with at most so many cited places; 1 gives the thinnest.
MATCH (from:Entity)-[link]->(to:Entity)
WHERE ($types IS NULL OR type(link) IN $types) AND ($lines IS NULL OR size(link.citations) <= $lines)
WITH from, link, to, split(split(head(link.citations), '#')[0], '@')[0] AS documentId
WHERE ($document IS NULL OR documentId = $document)
  AND all(cited IN link.citations WHERE cited STARTS WITH documentId + '#' OR cited STARTS WITH documentId + '@')
RETURN type(link) AS type, from.id AS fromId, from.name AS from, to.id AS toId, to.name AS to,
       coalesce(link.title, link.role, link.capacity, link.subject) AS detail, link.status AS status, link.certainty AS certainty,
       documentId, size(link.citations) AS places, link.citations AS citations
ORDER BY places, type, toLower(from), toLower(to), link.id
