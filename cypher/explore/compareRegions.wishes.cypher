// RegionColumn.wishes: which initiatives, that it does not have, somebody of a region speaks for or proposes, or is proposed for it
//
// Each row is one link that shows it: how the actor belongs to the region, that it stated something, and what the statement is about; or the proposed
// link. `heldBy` are those of the regions that have the initiative.
// :param keys => ['am19', 'am36']
// :param kinds => null
// :param asOf => null
// :param holds => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param first => 50
// :param mostLinks => 20
UNWIND $keys AS key
MATCH (region:Entity&Region {id: key})<-[lying:IN_REGION*0..1]-(body:Entity)
WHERE all(step IN lying WHERE step.status = 'HELD')
CALL (body) {
  MATCH (body)<-[role:HOLDS_ROLE*0..1]-(:Actor)-[said:STATED]->(statement:Statement WHERE statement.stance IN ['FOR', 'PROPOSAL'])-[about:ABOUT]->(initiative:Initiative)
  WHERE all(step IN role WHERE step.status = 'HELD') AND said.status <> 'DENIED' AND about.status <> 'DENIED'
  RETURN initiative, statement, role + said + about AS steps
UNION ALL
  MATCH (body)-[link:RUNS_IN|PARTICIPATES_IN WHERE link.status = 'PROPOSED']-(initiative:Initiative)
  RETURN initiative, null AS statement, [link] AS steps
}
WITH key, region, initiative, statement, lying + steps AS steps
WHERE ($kinds IS NULL OR initiative.kind IN $kinds)
  AND all(step IN steps WHERE step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
  AND NOT EXISTS {
    MATCH (region)<-[near:IN_REGION*0..1]-(:Entity)-[has:RUNS_IN|PARTICIPATES_IN WHERE has.status = 'HELD']-(initiative)
    WHERE all(step IN near + has WHERE step.status = 'HELD' AND step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
  }
WITH key, initiative, statement, steps ORDER BY size(steps)
WITH key, initiative, statement, CASE WHEN statement IS NULL THEN steps[-1] ELSE steps[-2] END AS proof, collect(steps)[0] AS steps ORDER BY size(steps), proof.id
WITH key, initiative, statement, collect(steps)[..$mostLinks] AS shown
CALL (initiative) {
  MATCH (initiative)-[has:RUNS_IN|PARTICIPATES_IN WHERE has.status = 'HELD']-(:Entity)-[near:IN_REGION*0..1]->(holder:Region WHERE holder.id IN $keys)
  WHERE all(step IN near + has WHERE step.status = 'HELD' AND step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
  RETURN collect(DISTINCT holder.id) AS heldBy
}
WITH * ORDER BY size(heldBy) = 0, initiative.sortKey, coalesce(statement.dateKey, '')
WITH key, collect({node: initiative, statement: statement, heldBy: heldBy, shown: shown}) AS found
UNWIND range(0, CASE WHEN size(found) < $first THEN size(found) ELSE $first END - 1) AS position
WITH key, size(found) AS number, position, found[position] AS row
UNWIND row.shown AS steps
UNWIND steps AS link
WITH key, number, position, row.heldBy AS heldBy, row.node AS node, row.statement AS statement, link
RETURN key, number, position, heldBy, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       statement.id AS statementId, labels(statement) AS statementLabels, statement.name AS statementName, statement.kind AS statementKind, statement.description AS statementDescription,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(startNode(link)) AS fromLabels, startNode(link).name AS fromName, startNode(link).kind AS fromKind, startNode(link).description AS fromDescription,
       labels(endNode(link)) AS toLabels, endNode(link).name AS toName, endNode(link).kind AS toKind, endNode(link).description AS toDescription
ORDER BY key, position
