// ComparedInitiative.leaders: who leads an initiative: its founders, leads and operators, and who holds a leading role in it
// :param keys => ['twents-fonds-voor-vakmanschap', 'dichterbij-dan-je-denkt']
// :param asOf => null
// :param holds => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param mostLinks => 20
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity&Initiative {id: key})<-[link:PARTICIPATES_IN|HOLDS_ROLE]-(node:Actor)
  WHERE (link.capacity IN ['FOUNDER', 'LEAD', 'OPERATOR'] OR link.role IN ['CHAIR', 'DIRECTOR', 'MANAGER'])
    AND link.status <> 'DENIED' AND link.certainty IN $certainties
    AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
  RETURN link, node ORDER BY node.sortKey, link.id LIMIT toInteger($mostLinks)
}
RETURN key, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(startNode(link)) AS fromLabels, startNode(link).name AS fromName, startNode(link).kind AS fromKind, startNode(link).description AS fromDescription,
       labels(endNode(link)) AS toLabels, endNode(link).name AS toName, endNode(link).kind AS toKind, endNode(link).description AS toDescription
