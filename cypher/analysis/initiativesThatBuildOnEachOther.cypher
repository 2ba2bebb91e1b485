// Initiatives that build on each other
// Question: Which initiatives came forth from which others, directly or by way of others?
:param statuses => ['HELD', 'PLANNED'];
:param initiative => null;
// `chain` runs from the initiative to what it builds on in the end, over `steps` links. `initiative`: only chains that begin with this one.
// A chain is INFERRED when one of its links is.
MATCH chain = (initiative:Initiative)-[:BUILDS_ON*1..5]->(basis:Initiative|Document)
WHERE ($initiative IS NULL OR initiative.id = $initiative) AND all(link IN relationships(chain) WHERE link.status IN $statuses)
WITH initiative, basis, [node IN nodes(chain) | node.name] AS names, [link IN relationships(chain) | link.status] AS linkStatuses,
     CASE WHEN any(link IN relationships(chain) WHERE link.certainty = 'INFERRED') THEN 'INFERRED' ELSE 'EXPLICIT' END AS certainty,
     relationships(chain) AS links
UNWIND links AS link
UNWIND link.citations AS citation
WITH DISTINCT initiative, basis, names, linkStatuses, certainty, citation ORDER BY citation
WITH initiative, basis, names, linkStatuses, certainty, collect(citation) AS citations
RETURN initiative.id AS initiativeId, initiative.name AS initiative, basis.id AS basisId, basis.name AS basis, size(linkStatuses) AS steps,
       names AS chain, linkStatuses AS statuses, certainty, citations
ORDER BY steps DESC, toLower(initiative), toLower(basis), chain
