// Query.compareRegions: the initiatives that run in each region, or that it or a body that lies in it takes part in, by kind
//
// Each row is one link that shows it; `lying` is how the body lies in the region. What is denied to be there comes with statuses ['DENIED'].
// :param keys => ['am05', 'am19']
// :param kinds => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param asOf => null
// :param holds => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param first => 50
// :param mostLinks => 20
UNWIND $keys AS key
MATCH (region:Entity&Region {id: key})<-[lying:IN_REGION*0..1]-(area:Entity)-[link:RUNS_IN|PARTICIPATES_IN]-(initiative:Initiative)
WHERE ($kinds IS NULL OR initiative.kind IN $kinds) AND link.status IN $statuses
  AND all(step IN lying WHERE step.status = 'HELD' AND step.possibleFrom <= link.possibleTo AND link.possibleFrom <= step.possibleTo)
  AND all(step IN lying + link WHERE step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
WITH initiative, key, lying, link,
     CASE link.status WHEN 'HELD' THEN 1 WHEN 'PLANNED' THEN 2 WHEN 'PROPOSED' THEN 3 ELSE 4 END AS rank
ORDER BY rank, size(lying), type(link) DESC, link.id
WITH initiative, key, min(rank) AS rank, collect(lying + link)[..$mostLinks] AS shown
WITH initiative, collect({key: key, rank: rank, shown: shown}) AS places
UNWIND places AS place
WITH initiative, place, [other IN places WHERE other.key <> place.key | other.key] AS alsoIn
ORDER BY place.rank, initiative.sortKey
WITH place.key AS key, initiative.kind AS kind, collect({node: initiative, alsoIn: alsoIn, rank: place.rank, shown: place.shown}) AS found
UNWIND range(0, CASE WHEN size(found) < $first THEN size(found) ELSE $first END - 1) AS position
WITH key, size(found) AS number, position, found[position] AS row
UNWIND row.shown AS steps
UNWIND steps AS link
WITH key, number, position, row.alsoIn AS alsoIn, row.rank AS rank, row.node AS node, link
RETURN key, number, position, alsoIn, rank, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(startNode(link)) AS fromLabels, startNode(link).name AS fromName, startNode(link).kind AS fromKind, startNode(link).description AS fromDescription,
       labels(endNode(link)) AS toLabels, endNode(link).name AS toName, endNode(link).kind AS toKind, endNode(link).description AS toDescription
ORDER BY key, kind, position
