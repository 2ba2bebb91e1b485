// Query.collaborators: who works with an actor, or within the circle of an initiative or a region, ranked by what they share
// One map, since Neo4j plans a statement anew for each combination of types and lengths of its parameters.
// :param args => {of: 'arjan-kampman', via: ['INITIATIVE', 'EVENT', 'ORGANIZATION', 'DIRECT', 'PEOPLE'], labels: ['Actor'], region: null, since: '0000-01-01', until: '9999-12-31', asOf: null, holds: null, statuses: ['HELD'], certainties: ['EXPLICIT', 'INFERRED', 'UNVERIFIED'], minScore: 0, after: '', first: 20, largestCircle: 1000, mostLinks: 50000, mostContexts: 50, mostPeople: 10}
MATCH (of:Entity {id: $args.of})
// It acts itself; a body acts through its people too.
CALL (of) {
  RETURN of AS side, [] AS roles
UNION ALL
  WITH of WHERE 'PEOPLE' IN $args.via
  MATCH (of:Organization|Region)<-[role:HOLDS_ROLE|MEMBER_OF]-(side:Person)
  RETURN side, [role] AS roles
}
WITH of, collect({side: side, roles: roles}) AS sides
CALL (of, sides) {
  // The contexts: `mine` are the links that lead there. One with more actors than `largestCircle` says too little to be followed.
  CALL (of, sides) {
    UNWIND sides AS row
    WITH of, row.side AS side, row.roles AS roles
    MATCH (side)-[link:PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF]->(context:Entity) WHERE context <> of
    RETURN side, context, roles + link AS mine, size(roles) > 0 AS through
  UNION ALL
    WITH of WHERE of:Initiative OR of:Region
    RETURN of AS side, of AS context, [] AS mine, false AS through
  UNION ALL
    MATCH (of:Initiative)<-[link:PART_OF]-(context:Initiative)
    RETURN of AS side, context, [link] AS mine, false AS through
  UNION ALL
    MATCH (of:Initiative)-[link:DISCUSSED_AT]->(context:Event)
    RETURN of AS side, context, [link] AS mine, false AS through
  UNION ALL
    MATCH (of:Region)<-[link:RUNS_IN|HELD_AT|IN_REGION]-(context:Initiative|Event)
    RETURN of AS side, context, [link] AS mine, false AS through
  UNION ALL
    MATCH (of:Region)<-[lying:IN_REGION]-(:Municipality)<-[link:RUNS_IN|HELD_AT]-(context:Initiative|Event)
    RETURN of AS side, context, [link, lying] AS mine, false AS through
  }
  WITH side, context, mine, through
  WHERE ('PEOPLE' IN $args.via OR CASE WHEN context:Initiative THEN 'INITIATIVE' WHEN context:Event THEN 'EVENT' ELSE 'ORGANIZATION' END IN $args.via)
    AND all(link IN mine WHERE link.status IN $args.statuses AND link.certainty IN $args.certainties AND coalesce(link.capacity, '') <> 'INVITED'
      AND ($args.asOf IS NULL OR link.possibleFrom <= $args.asOf <= link.possibleTo)
      AND ($args.holds IS NULL OR $args.holds = CASE WHEN link.holdsFrom <= $args.asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
  WITH context, collect({side: side, mine: mine, through: through}) AS ours
  WITH context, ours, COUNT { (context)<-[:PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF]-() } AS linked
  RETURN collect(CASE WHEN linked <= $args.largestCircle THEN {context: context, ours: ours} END) AS circles,
       collect(CASE WHEN linked > $args.largestCircle THEN context.id END) AS skipped,
       sum(CASE WHEN linked <= $args.largestCircle THEN linked * size(ours) ELSE 0 END) AS reach
}
CALL (of, sides, circles, reach) {
  // Who else is there: `theirs` are the links that lead them there.
  CALL (of, sides, circles, reach) {
    UNWIND CASE WHEN reach <= $args.mostLinks THEN circles ELSE [] END AS circle
    WITH of, circle.context AS context, circle.ours AS ours
    CALL (context) {
      MATCH (context)<-[link:PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF]-(end:Actor)
      WHERE link.status IN $args.statuses AND link.certainty IN $args.certainties AND coalesce(link.capacity, '') <> 'INVITED'
        AND ($args.asOf IS NULL OR link.possibleFrom <= $args.asOf <= link.possibleTo)
        AND ($args.holds IS NULL OR $args.holds = CASE WHEN link.holdsFrom <= $args.asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
      WITH collect({end: end, link: link}) AS there, count(DISTINCT end) AS actors, max(CASE WHEN context:Event THEN end.size END) AS members
      RETURN there, reduce(most = actors, reported IN [members, context.attendance, context.size] |
        CASE WHEN reported > most THEN reported ELSE most END) AS n
    }
    UNWIND ours AS our
    UNWIND there AS other
    RETURN our.side AS side, our.mine AS mine, our.through AS through, context, n, other.end AS end, [other.link] AS theirs,
           CASE WHEN context:Initiative THEN 'INITIATIVE' WHEN context:Event THEN 'EVENT' ELSE 'ORGANIZATION' END AS kind
  UNION ALL
    UNWIND sides AS row
    WITH of, row.side AS side, row.roles AS roles
    MATCH (side)-[link:PARTNERS_WITH]-(end:Actor)
    RETURN side, roles + link AS mine, size(roles) > 0 AS through, null AS context, 2 AS n, end, [] AS theirs, 'DIRECT' AS kind
  }
  // Whom they stand for: themselves, and where bodies are asked for, the bodies whose people they are.
  CALL (of, end, through) {
    WITH of, end, through WHERE NOT through OR end:Organization OR end:Region
    RETURN end AS actor, [] AS roles
  UNION ALL
    WITH of, end WHERE 'PEOPLE' IN $args.via AND (of:Organization OR of:Region OR of:Initiative)
    MATCH (end:Person)-[role:HOLDS_ROLE|MEMBER_OF]->(actor:Organization|Region)
    RETURN actor, [role] AS roles
  }
  WITH of, actor, context, n, mine, theirs + roles AS theirs, CASE WHEN through OR size(roles) > 0 THEN 'PEOPLE' ELSE kind END AS kind
  WHERE kind IN $args.via AND end <> side AND actor <> of AND coalesce(actor <> context, true) AND any(label IN labels(actor) WHERE label IN $args.labels)
    AND all(link IN mine + theirs WHERE link.status IN $args.statuses AND link.certainty IN $args.certainties
      AND ($args.asOf IS NULL OR link.possibleFrom <= $args.asOf <= link.possibleTo)
      AND ($args.holds IS NULL OR $args.holds = CASE WHEN link.holdsFrom <= $args.asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END))
  // The days on which all of it may have held at once; what happened once, held on its day only.
  WITH *, reduce(latest = '0000-01-01', link IN mine + theirs | CASE WHEN link.possibleFrom > latest THEN link.possibleFrom ELSE latest END) AS from,
       [link IN mine + theirs | CASE WHEN type(link) IN ['ATTENDED', 'DISCUSSED_AT', 'HELD_AT'] THEN coalesce(link.validToLatest, link.possibleTo)
                                ELSE link.possibleTo END] AS ends
  WITH *, reduce(earliest = '9999-12-31', day IN ends | CASE WHEN day < earliest THEN day ELSE earliest END) AS to
  WHERE from <= to AND to >= $args.since AND from <= $args.until
  WITH actor, context, kind, max(n) AS n, collect(DISTINCT mine) AS mine, collect(DISTINCT theirs) AS theirs
  // What two bodies share themselves is not counted again for their people.
  ORDER BY kind = 'PEOPLE'
  WITH actor, context, collect({kind: kind, n: n, mine: mine, theirs: theirs})[0] AS shared
  WITH actor, context, shared, toInteger(round(1000000 / log(1 + shared.n))) AS weight
  ORDER BY weight DESC, coalesce(context.sortKey, '')
  WITH actor, collect(shared {.*, context: context, weight: weight}) AS contexts, sum(weight) AS score
  WHERE score >= toInteger(round($args.minScore * 1000000))
    AND ($args.region IS NULL OR EXISTS {
      MATCH (actor)-[lying:HOLDS_ROLE|IN_REGION|LOCATED_IN*0..4]->(:Entity {id: $args.region})
      WHERE all(link IN lying WHERE link.status IN $args.statuses AND link.certainty IN $args.certainties AND ($args.asOf IS NULL OR link.possibleFrom <= $args.asOf <= link.possibleTo))
    })
  WITH actor, contexts, score, right('00000000000' + toString(1000000000000 - score), 12) + ' ' + actor.sortKey AS cursor
  ORDER BY cursor
  WITH collect({actor: actor, contexts: contexts, score: score, cursor: cursor}) AS found
  RETURN size(found) AS totalCount, size([row IN found WHERE row.cursor <= $args.after]) AS preceding,
         [row IN found WHERE row.cursor > $args.after][..$args.first] AS page
}
UNWIND CASE page WHEN [] THEN [{contexts: [null]}] ELSE page END AS row
UNWIND range(0, size(row.contexts[..$args.mostContexts]) - 1) AS place
// Each group is one row: grouping lets go of the lists above, which Neo4j would otherwise hold and count once more in every row.
WITH skipped, reach, totalCount, preceding, row.actor AS actor, row.cursor AS cursor, row.score AS score, size(row.contexts) AS contextCount,
     place, collect(row.contexts[place])[0] AS shared
CALL (shared) {
  UNWIND ['OURS', 'THEIRS'] AS part
  WITH part, CASE part WHEN 'OURS' THEN shared.mine ELSE shared.theirs END AS chains
  UNWIND coalesce(chains, []) AS chain
  WITH part, chain ORDER BY [link IN chain | link.id]
  WITH part, collect(chain)[..$args.mostPeople] AS chains
  UNWIND chains AS chain
  UNWIND chain AS link
  WITH DISTINCT part, link
  RETURN collect({part: part, link: link}) AS links
}
UNWIND CASE links WHEN [] THEN [{}] ELSE links END AS told
WITH skipped, reach, totalCount, preceding, actor, cursor, score, contextCount, place, shared.kind AS contextKind, shared.n AS actors, shared.weight AS weight,
     shared.context AS context, told.part AS part, told.link AS link, startNode(told.link) AS from, endNode(told.link) AS to
RETURN totalCount, preceding, reach, skipped, cursor, score / 1000000.0 AS score, contextCount,
       actor.id AS id, labels(actor) AS labels, actor.name AS name, actor.kind AS kind, actor.description AS description,
       place, contextKind, actors, weight / 1000000.0 AS weight,
       context.id AS contextId, labels(context) AS contextLabels, context.name AS contextName, context.kind AS contextEntityKind,
       context.description AS contextDescription, context.date AS contextDate, part,
       link.id AS linkId, type(link) AS linkType, from.id AS fromId, to.id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $args.asOf IS NULL OR link IS NULL THEN null WHEN link.holdsFrom <= $args.asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(from) AS fromLabels, from.name AS fromName, from.kind AS fromKind, from.description AS fromDescription,
       labels(to) AS toLabels, to.name AS toName, to.kind AS toKind, to.description AS toDescription
ORDER BY cursor, place, part, linkType, linkId
