// Query.paths: the best connections between two entities, one row for each link of each step
//
// SHORTEST finds paths in order of length from both ends at once and tests each link as it goes; LIMIT ends the search, so that neither a hub nor a pair
// that nothing joins costs a walk through the graph. A length must be written as a number in Cypher, hence two parts: up to four steps, and up to six.
// Among paths of one length the one through the smallest circles comes first: `hubs` is the sum of ln(1 + links) of the entities between both ends.
// :param from => 'arjan-kampman'
// :param to => 'yvonne-van-delft'
// :param types => ['HOLDS_ROLE', 'MEMBER_OF', 'PARTICIPATES_IN', 'ATTENDED', 'DISCUSSED_AT', 'RUNS_IN', 'IN_REGION', 'CENTRE_OF']
// :param throughStatements => false
// :param avoid => []
// :param statuses => ['HELD']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param asOf => null
// :param holds => null
// :param maxLength => 4
// :param candidates => 1000
// :param first => 5
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
CALL (from, to) {
  WITH from, to WHERE $maxLength <= 4
  MATCH path = SHORTEST 4 GROUPS (from)((a)-[link]-(b)
    WHERE type(link) IN $types AND link.status IN $statuses AND link.certainty IN $certainties
      AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
      AND ($holds IS NULL OR coalesce(link.holdsFrom <= $asOf <= link.holdsTo, false) = ($holds = 'HOLDS'))
      AND (b = to OR NOT b.id IN $avoid AND ($throughStatements OR NOT b:Statement|Figure))
  ){1,4}(to)
  RETURN path LIMIT toInteger($candidates) + 1
  UNION ALL
  WITH from, to WHERE $maxLength > 4
  MATCH path = SHORTEST 6 GROUPS (from)((a)-[link]-(b)
    WHERE type(link) IN $types AND link.status IN $statuses AND link.certainty IN $certainties
      AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
      AND ($holds IS NULL OR coalesce(link.holdsFrom <= $asOf <= link.holdsTo, false) = ($holds = 'HOLDS'))
      AND (b = to OR NOT b.id IN $avoid AND ($throughStatements OR NOT b:Statement|Figure))
  ){1,6}(to)
  RETURN path LIMIT toInteger($candidates) + 1
}
WITH collect(path) AS found
WITH found, CASE WHEN size(found) > $candidates THEN length(found[-1]) END AS cutAt
UNWIND found[..$candidates] AS path
WITH cutAt, path WHERE length(path) <= $maxLength
WITH DISTINCT cutAt, nodes(path) AS nodes
WHERE all(node IN nodes WHERE single(other IN nodes WHERE other = node))
// Rounded, since the order in which parts are added must not decide.
WITH cutAt, nodes, round(reduce(sum = 0.0, node IN nodes[1..-1] | sum + log(1 + node.linkCount)), 9) AS hubs
ORDER BY size(nodes), hubs, reduce(key = '', node IN nodes | key + ' ' + node.id)
LIMIT toInteger($first)
WITH cutAt, collect({nodes: nodes, hubs: hubs}) AS paths
UNWIND range(0, size(paths) - 1) AS number
WITH cutAt, number, paths[number].hubs AS hubs, paths[number].nodes AS nodes
UNWIND range(0, size(nodes) - 2) AS step
WITH cutAt, number, hubs, step, nodes[step] AS near, nodes[step + 1] AS far
MATCH (near)-[link]-(far)
WHERE type(link) IN $types AND link.status IN $statuses AND link.certainty IN $certainties
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  AND ($holds IS NULL OR coalesce(link.holdsFrom <= $asOf <= link.holdsTo, false) = ($holds = 'HOLDS'))
WITH cutAt, number, hubs, step, near, link, startNode(link) AS from, endNode(link) AS to,
     CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds
RETURN cutAt, number, hubs, step, near.id AS nearId, holds,
       link.id AS linkId, type(link) AS linkType, from.id AS fromId, to.id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       labels(from) AS fromLabels, from.name AS fromName, from.kind AS fromKind, from.description AS fromDescription,
       labels(to) AS toLabels, to.name AS toName, to.kind AS toKind, to.description AS toDescription
ORDER BY number, step, status = 'HELD' DESC, coalesce(holds, '') = 'HOLDS' DESC, certainty, linkType, linkId
