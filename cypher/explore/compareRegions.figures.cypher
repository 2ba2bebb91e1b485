// RegionColumn.figures and ComparedInitiative.figures: the numbers reported about a region and the bodies that lie in it, or about an initiative, oldest first
// :param keys => ['twents-fonds-voor-vakmanschap', 'am22']
// :param asOf => null
// :param holds => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param mostLinks => 20
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[lying:IN_REGION*0..1]-(subject:Actor|Initiative)<-[link:ABOUT]-(node:Figure)
  WHERE link.status <> 'DENIED' AND all(step IN lying WHERE step.status = 'HELD')
    AND all(step IN lying + link WHERE step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
  WITH node, link ORDER BY link.id
  WITH node, collect(link)[0] AS link
  RETURN link, node ORDER BY node.dateKey LIMIT toInteger($mostLinks)
}
RETURN key, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(startNode(link)) AS fromLabels, startNode(link).name AS fromName, startNode(link).kind AS fromKind, startNode(link).description AS fromDescription,
       labels(endNode(link)) AS toLabels, endNode(link).name AS toName, endNode(link).kind AS toKind, endNode(link).description AS toDescription
