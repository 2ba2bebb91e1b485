MATCH (of:Entity {id: $id})-[mine:PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF]->(context:Entity)
WHERE mine.status = 'HELD' AND coalesce(mine.capacity, '') <> 'INVITED'
WITH of, context, collect(mine) AS ours
WHERE COUNT { (context)<-[:PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF]-() } <= 1000
CALL (context) {
  MATCH (context)<-[theirs:PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF]-(actor:Actor)
  WHERE theirs.status = 'HELD' AND coalesce(theirs.capacity, '') <> 'INVITED'
  WITH collect({actor: actor, theirs: theirs}) AS there, count(DISTINCT actor) AS actors, max(CASE WHEN context:Event THEN actor.size END) AS members
  RETURN there, reduce(most = actors, reported IN [members, context.attendance, context.size] | CASE WHEN reported > most THEN reported ELSE most END) AS n
}
UNWIND there AS other
WITH of, context, ours, n, other.actor AS actor, other.theirs AS theirs
WHERE actor <> of AND actor <> context
  AND any(mine IN ours WHERE mine.possibleFrom <= theirs.possibleTo AND theirs.possibleFrom <= mine.possibleTo)
WITH DISTINCT actor, context, toInteger(round(1000000 / log(1 + n))) AS weight
ORDER BY weight DESC, context.sortKey
WITH actor, sum(weight) AS score, collect(context) AS contexts
ORDER BY score DESC, actor.sortKey
WITH count(*) AS total, collect({actor: actor, score: score, contexts: contexts})[..10] AS best
RETURN {collaborators: {totalCount: total, nodes: [one IN best | {
  actor: {id: one.actor.id, name: one.actor.name},
  score: one.score / 1000000.0,
  contexts: [context IN one.contexts | {
    kind: CASE WHEN context:Initiative THEN 'INITIATIVE' WHEN context:Event THEN 'EVENT' ELSE 'ORGANIZATION' END,
    entity: context {.id, .name}
  }]
}]}} AS data
