// Roles without an end date, and when they were last seen
// Question: Which roles may have ended long ago, since no source saw them lately and none says that they ended?
:param before => '2026-01-01';
:param roles => null;
// Longest unseen first. `before`: only roles last seen before this day. `roles`: null for all, or such as ['ALDERMAN', 'MINISTER'].
MATCH (person:Person)-[link:HOLDS_ROLE]->(body:Entity)
WHERE link.status = 'HELD' AND link.validTo IS NULL AND link.holdsTo < $before AND ($roles IS NULL OR link.role IN $roles)
RETURN person.id AS personId, person.name AS person, link.role AS role, link.title AS title, body.id AS bodyId, body.name AS body,
       link.observedOn[0] AS firstSeen, link.observedOn[-1] AS lastSeen, size(link.observedOn) AS timesSeen, link.citations AS citations
ORDER BY link.holdsTo, toLower(person), toLower(body), link.id
