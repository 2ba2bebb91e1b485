// RegionComparison.connectors: the actors that tie two or more of the regions together, most regions first, then people, bodies, others, and those with the fewest links
//
// An actor is tied to a region when it is the region, lies in it or holds a role there; is a body of which one there is a member; works together with or
// visited one there, or was visited; takes part in an initiative that runs there; or attended or organized an event held there. Each row is one link of a tie.
// :param keys => ['am19', 'am36']
// :param asOf => null
// :param holds => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param first => 50
// :param mostTies => 3
UNWIND $keys AS key
MATCH (region:Entity&Region {id: key})<-[lying:IN_REGION*0..1]-(area:Entity)
WHERE all(step IN lying WHERE step.status = 'HELD')
CALL (area) {
  WITH area WHERE area:Actor
  RETURN area AS actor, [] AS ties
UNION ALL
  MATCH (area)<-[role:HOLDS_ROLE]-(actor:Actor)
  RETURN actor, [role] AS ties
UNION ALL
  MATCH (area)-[membership:MEMBER_OF]->(actor:Actor)
  RETURN actor, [membership] AS ties
UNION ALL
  MATCH (area)<-[role:HOLDS_ROLE*0..1]-(:Actor)-[tie:PARTNERS_WITH|VISITED]-(actor:Actor)
  RETURN actor, role + tie AS ties
UNION ALL
  MATCH (area)<-[running:RUNS_IN]-(:Initiative)<-[tie:PARTICIPATES_IN|HOLDS_ROLE]-(actor:Actor)
  RETURN actor, [running, tie] AS ties
UNION ALL
  MATCH (area)<-[held:HELD_AT]-(:Event)<-[tie:ATTENDED|ORGANIZED WHERE coalesce(tie.capacity, '') <> 'INVITED']-(actor:Actor)
  RETURN actor, [held, tie] AS ties
UNION ALL
  WITH area WHERE area:Event
  MATCH (area)<-[tie:ATTENDED|ORGANIZED WHERE coalesce(tie.capacity, '') <> 'INVITED']-(actor:Actor)
  RETURN actor, [tie] AS ties
}
WITH key, actor, lying + ties AS steps
WHERE all(step IN steps WHERE step.status = 'HELD' AND step.certainty IN $certainties
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN step.holdsFrom <= $asOf <= step.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
WITH actor, key, steps ORDER BY size(steps), coalesce(steps[-1].id, '')
WITH actor, key, collect(steps)[..$mostTies] AS shown
WITH actor, collect({key: key, shown: shown}) AS places WHERE size(places) > 1
ORDER BY size(places) DESC, CASE WHEN actor:Person THEN 1 WHEN actor:Organization THEN 2 ELSE 3 END, actor.linkCount, actor.sortKey
WITH collect({node: actor, places: places}) AS found
UNWIND range(0, CASE WHEN size(found) < $first THEN size(found) ELSE $first END - 1) AS position
// Each group is one row: grouping lets go of the list, which Neo4j would otherwise hold and count once more in every row.
WITH size(found) AS number, position, collect(found[position])[0] AS row
UNWIND row.places AS place
UNWIND place.shown AS steps
UNWIND CASE steps WHEN [] THEN [null] ELSE steps END AS link
WITH number, position, row.node AS node, place.key AS key, link
RETURN number, position, key, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(startNode(link)) AS fromLabels, startNode(link).name AS fromName, startNode(link).kind AS fromKind, startNode(link).description AS fromDescription,
       labels(endNode(link)) AS toLabels, endNode(link).name AS toName, endNode(link).kind AS toKind, endNode(link).description AS toDescription
ORDER BY position, key
