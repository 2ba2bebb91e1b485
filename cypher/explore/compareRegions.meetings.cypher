// RegionColumn.meetings: the events that a region, a body that lies in it or somebody of these attended or organized, oldest first
//
// Each row is one link that shows it: how the actor belongs to the region, then that it was there.
// :param keys => ['am05', 'am19']
// :param asOf => null
// :param holds => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param first => 50
// :param mostLinks => 20
UNWIND $keys AS key
MATCH (region:Entity&Region {id: key})<-[lying:IN_REGION*0..1]-(body:Actor)<-[role:HOLDS_ROLE*0..1]-(actor:Actor)-[link:ATTENDED|ORGANIZED]->(event:Event)
WHERE link.status = 'HELD' AND coalesce(link.capacity, '') <> 'INVITED'
  AND all(step IN lying + role WHERE step.status = 'HELD'
    AND step.possibleFrom <= coalesce(link.validToLatest, '9999-12-31') AND coalesce(link.validFromEarliest, '0000-01-01') <= step.possibleTo)
  AND all(step IN lying + role + link WHERE step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
WITH event, key, lying + role AS belonging, link ORDER BY size(belonging)
WITH event, key, link, collect(belonging)[0] AS belonging ORDER BY size(belonging), link.id
WITH event, key, collect(belonging + link)[..$mostLinks] AS shown
WITH event, collect({key: key, shown: shown}) AS places
UNWIND places AS place
WITH event, place, [other IN places WHERE other.key <> place.key | other.key] AS alsoIn
ORDER BY event.dateKey
WITH place.key AS key, collect({node: event, alsoIn: alsoIn, shown: place.shown}) AS found
UNWIND range(0, CASE WHEN size(found) < $first THEN size(found) ELSE $first END - 1) AS position
WITH key, size(found) AS number, position, found[position] AS row
UNWIND row.shown AS steps
UNWIND steps AS link
WITH key, number, position, row.alsoIn AS alsoIn, row.node AS node, link
RETURN key, number, position, alsoIn, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(startNode(link)) AS fromLabels, startNode(link).name AS fromName, startNode(link).kind AS fromKind, startNode(link).description AS fromDescription,
       labels(endNode(link)) AS toLabels, endNode(link).name AS toName, endNode(link).kind AS toKind, endNode(link).description AS toDescription
ORDER BY key, position
