// What is denied or only proposed
// Question: Which links does a source deny, or only wish for, so that nobody takes them for facts?
:param statuses => ['DENIED', 'PROPOSED'];
:param types => null;
// `statuses`: add 'PLANNED' for what was announced. `types`: null for all, or such as ['PARTICIPATES_IN', 'RUNS_IN'].
MATCH (from:Entity)-[link]->(to:Entity)
WHERE link.status IN $statuses AND ($types IS NULL OR type(link) IN $types)
RETURN link.status AS status, type(link) AS type, from.id AS fromId, from.name AS from, to.id AS toId, to.name AS to,
       coalesce(link.capacity, link.subject) AS detail, link.certainty AS certainty, link.note AS note, link.citations AS citations
ORDER BY status, type, toLower(from), toLower(to), link.id
