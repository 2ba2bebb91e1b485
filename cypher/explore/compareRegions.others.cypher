// RegionComparison.wishesOfOthers: who, outside the regions or unnamed, speaks for or proposes an initiative that one of the regions has
// :param keys => ['am05', 'am19']
// :param kinds => ['FUND']
// :param asOf => null
// :param holds => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param first => 50
// :param mostLinks => 20
UNWIND $keys AS key
MATCH (region:Entity&Region {id: key})<-[near:IN_REGION*0..1]-(:Entity)-[has:RUNS_IN|PARTICIPATES_IN]-(initiative:Initiative)
WHERE ($kinds IS NULL OR initiative.kind IN $kinds)
  AND all(step IN near + has WHERE step.status = 'HELD' AND step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
WITH initiative, collect(DISTINCT key) AS heldBy
MATCH (initiative)<-[about:ABOUT]-(statement:Statement WHERE statement.stance IN ['FOR', 'PROPOSAL'])
WHERE about.status <> 'DENIED' AND about.certainty IN $certainties
    AND ($asOf IS NULL OR about.possibleFrom <= $asOf <= about.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN about.holdsFrom <= $asOf <= about.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
OPTIONAL MATCH (speaker:Actor)-[said:STATED]->(statement)
WHERE said.status <> 'DENIED'
WITH initiative, heldBy, statement, about, collect(said) AS said, collect(speaker) AS speakers
WHERE NOT EXISTS {
  UNWIND speakers AS speaker
  MATCH (speaker)-[role:HOLDS_ROLE*0..1]->(:Entity)-[lying:IN_REGION*0..1]->(own:Region WHERE own.id IN $keys)
  WHERE all(step IN role + lying WHERE step.status = 'HELD')
  RETURN own
}
WITH initiative, heldBy, statement, (said + about)[..$mostLinks] AS shown ORDER BY initiative.sortKey, statement.dateKey
WITH collect({node: initiative, statement: statement, heldBy: heldBy, shown: shown}) AS found
UNWIND range(0, CASE WHEN size(found) < $first THEN size(found) ELSE $first END - 1) AS position
WITH size(found) AS number, position, found[position] AS row
UNWIND row.shown AS link
WITH number, position, row.heldBy AS heldBy, row.node AS node, row.statement AS statement, link
RETURN number, position, heldBy, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       statement.id AS statementId, labels(statement) AS statementLabels, statement.name AS statementName, statement.kind AS statementKind, statement.description AS statementDescription,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(startNode(link)) AS fromLabels, startNode(link).name AS fromName, startNode(link).kind AS fromKind, startNode(link).description AS fromDescription,
       labels(endNode(link)) AS toLabels, endNode(link).name AS toName, endNode(link).kind AS toKind, endNode(link).description AS toDescription
ORDER BY position
