// People with several roles
// Question: Who holds a role at more than one body, at the same time or one after the other?
:param asOf => null;
// One row for each role, in order of time. `sameTime`: whether another of the roles was seen within the same span.
MATCH (person:Person)-[link:HOLDS_ROLE]->(body:Entity)
WHERE link.status = 'HELD' AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
WITH person, link, body ORDER BY link.holdsFrom, body.sortKey, link.id
WITH person, count(DISTINCT body) AS bodies, collect({link: link, body: body}) AS roles
WHERE bodies > 1
UNWIND roles AS role
WITH person, bodies, roles, role.link AS link, role.body AS body
RETURN person.id AS personId, person.name AS person, bodies, link.title AS title, link.role AS role, body.id AS bodyId, body.name AS body,
       link.observedOn AS seen, any(other IN roles WHERE other.body <> body AND other.link.holdsFrom <= link.holdsTo AND other.link.holdsTo >= link.holdsFrom) AS sameTime,
       link.citations AS citations
ORDER BY bodies DESC, toLower(person), link.holdsFrom, toLower(body), link.id
