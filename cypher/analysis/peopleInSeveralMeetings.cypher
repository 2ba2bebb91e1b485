// People in several meetings, and what changed
// Question: Who attended more than one meeting, in which capacity and holding which roles each time?
:param least => 2;
:param statuses => ['HELD'];
:param asOf => null;
// One row for each person and meeting, in order of time. `changed`: whether capacity or roles differ from the person's meeting before; null at the first.
// `roles` are those seen to hold on the day. `statuses`: add 'PLANNED' for meetings to come when the source was written.
MATCH (person:Person)-[link:ATTENDED]->(event:Event)
WHERE link.status IN $statuses AND coalesce(link.capacity, '') <> 'INVITED' AND ($asOf IS NULL OR link.possibleFrom <= $asOf)
WITH person, event, link ORDER BY link.capacity, link.subject
WITH person, event, collect(DISTINCT link.capacity) AS capacities, collect(DISTINCT link.subject) AS subjects, collect(link.citations) AS cited
OPTIONAL MATCH (person)-[role:HOLDS_ROLE]->(body:Entity)
WHERE role.status = 'HELD' AND role.holdsFrom <= event.dateLatest AND role.holdsTo >= event.dateEarliest
WITH person, event, capacities, subjects, cited, role, body ORDER BY role.title, body.sortKey
WITH person, event, capacities, subjects, cited, collect(DISTINCT coalesce(role.title, role.role) + ', ' + body.name) AS roles, collect(role.citations) AS proofs
UNWIND cited + proofs AS list
UNWIND list AS citation
WITH person, event, capacities, subjects, roles, citation ORDER BY citation
WITH person, event, capacities, subjects, roles, collect(DISTINCT citation) AS citations
ORDER BY person.sortKey, event.dateKey
WITH person, collect({event: event, capacities: capacities, subjects: subjects, roles: roles, citations: citations}) AS meetings
WHERE size(meetings) >= $least
UNWIND range(0, size(meetings) - 1) AS at
WITH person, at, meetings[at] AS now, CASE WHEN at > 0 THEN meetings[at - 1] END AS before
RETURN person.id AS personId, person.name AS person, at + 1 AS meeting, now.event.date AS date, now.event.id AS eventId, now.event.name AS event,
       now.capacities AS capacities, now.subjects AS subjects, now.roles AS roles,
       now.capacities <> before.capacities OR now.roles <> before.roles AS changed, now.citations AS citations
ORDER BY toLower(person), personId, meeting
