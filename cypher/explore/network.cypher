// Query.network: who is in which context, so that pairs who share one can be counted; for bodies also through their people
//
// Reads every participation, role, attendance, membership and partnership once. `n` is how many are in the context, or the attendance that a source
// reports, whichever is more. `from` and `to` are the days on which the actor may have been in it; what happened once, on its day only.
// :param label => 'Person'
// :param people => false
// :param region => null
// :param asOf => null
// :param holds => null
// :param statuses => ['HELD']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param mostRows => 20000
CALL () {
  MATCH (context:Entity)<-[link:PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF]-(end:Actor)
  WHERE link.status IN $statuses AND link.certainty IN $certainties
      AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
      AND ($holds IS NULL OR $holds = CASE WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
      AND coalesce(link.capacity, '') <> 'INVITED'
  WITH context, collect({end: end, link: link}) AS there, count(DISTINCT end) AS actors, max(CASE WHEN context:Event THEN end.size END) AS members
  WHERE actors > 1
  WITH context, there, reduce(most = actors, reported IN [members, context.attendance, context.size] |
    CASE WHEN reported > most THEN reported ELSE most END) AS n
  UNWIND there AS one
  RETURN context.id AS key, context, n, one.end AS end, one.link AS link,
         CASE WHEN context:Initiative THEN 'INITIATIVE' WHEN context:Event THEN 'EVENT' ELSE 'ORGANIZATION' END AS kind
UNION ALL
  MATCH (one:Actor)-[link:PARTNERS_WITH]->(other:Actor)
  WHERE link.status IN $statuses AND link.certainty IN $certainties
      AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
      AND ($holds IS NULL OR $holds = CASE WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
  UNWIND [one, other] AS end
  RETURN link.id AS key, null AS context, 2 AS n, end, link, 'DIRECT' AS kind
}
// Whom they stand for: themselves, or the bodies whose people they are.
CALL (end) {
  WITH end WHERE $label IN labels(end)
  RETURN end AS actor, null AS role
UNION ALL
  WITH end WHERE $people
  MATCH (end:Person)-[role:HOLDS_ROLE|MEMBER_OF]->(actor:Organization)
  WHERE role.status IN $statuses AND role.certainty IN $certainties
      AND ($asOf IS NULL OR role.possibleFrom <= $asOf <= role.possibleTo)
      AND ($holds IS NULL OR $holds = CASE WHEN role.holdsFrom <= $asOf <= role.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
  RETURN actor, role
}
WITH key, context, n, end, link, kind, actor, role
WHERE coalesce(actor <> context, true)
  AND ($region IS NULL OR EXISTS {
    MATCH (actor)-[lying:HOLDS_ROLE|IN_REGION*0..2]->(:Entity {id: $region})
    WHERE all(step IN lying WHERE step.status = 'HELD' AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo))
  })
WITH *, CASE WHEN type(link) = 'ATTENDED' THEN coalesce(link.validToLatest, link.possibleTo) ELSE link.possibleTo END AS until
RETURN key, kind, n, end.id AS endId, role IS NOT NULL AS lifted,
       CASE WHEN role.possibleFrom > link.possibleFrom THEN role.possibleFrom ELSE link.possibleFrom END AS from,
       CASE WHEN role.possibleTo < until THEN role.possibleTo ELSE until END AS to,
       link.citations + coalesce(role.citations, []) AS citations,
       actor.id AS id, labels(actor) AS labels, actor.name AS name, actor.kind AS actorKind, actor.description AS description, actor.sortKey AS sortKey,
       context.id AS contextId, labels(context) AS contextLabels, context.name AS contextName, context.kind AS contextKind,
       context.description AS contextDescription
ORDER BY key, sortKey, link.id
LIMIT toInteger($mostRows)
