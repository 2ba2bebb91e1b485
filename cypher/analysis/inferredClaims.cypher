// Inferred claims and their reasons
// Question: What does the graph conclude that no source says outright, and from what?
:param types => null;
:param certainties => ['INFERRED'];
// `types`: null for all, or such as ['ATTENDED', 'RUNS_IN']. `certainties`: ['UNVERIFIED'] gives the rows of reference tables that have no source of their own.
MATCH (from:Entity)-[link]->(to:Entity)
WHERE link.certainty IN $certainties AND ($types IS NULL OR type(link) IN $types)
RETURN type(link) AS type, from.id AS fromId, from.name AS from, to.id AS toId, to.name AS to,
       coalesce(link.title, link.role, link.capacity, link.subject) AS detail, link.status AS status, link.note AS reason, link.citations AS citations
ORDER BY type, toLower(from), toLower(to), link.id
