// Subgraph.links: the links among the nodes shown, with both ends, those among the first nodes first
// :param keys => ['twents-fonds-voor-vakmanschap', 'arjan-kampman']
// :param shown => {`twents-fonds-voor-vakmanschap`: 0, `arjan-kampman`: 1}
// :param types => null
// :param size => 5001
// :param asOf => null
// :param holds => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
UNWIND $keys AS key
// Each link is found once: from the end that is shown later.
MATCH (node:Entity {id: key})-[link]-(other:Entity)
WHERE $shown[other.id] <= $shown[key]
  AND ($types IS NULL OR type(link) IN $types)
  AND link.status IN $statuses AND link.certainty IN $certainties
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
WITH DISTINCT link, $shown[key] AS later, $shown[other.id] AS earlier,
     CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds
WHERE $holds IS NULL OR holds = $holds
WITH link, holds, startNode(link) AS from, endNode(link) AS to
ORDER BY later, earlier, link.id
LIMIT toInteger($size)
RETURN holds,
       link.id AS linkId, type(link) AS linkType, from.id AS fromId, to.id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       labels(from) AS fromLabels, from.name AS fromName, from.kind AS fromKind, from.description AS fromDescription,
       labels(to) AS toLabels, to.name AS toName, to.kind AS toKind, to.description AS toDescription
