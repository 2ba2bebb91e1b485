// PathResult.nearest: where two entities that the asked-for links don't join come closest, one row for each link of each step
//
// First the shortest ways along any link that no source denies, whatever its type, status or date. Where there is none either: one step from each end to
// the entity with the most links.
// :param from => 'gm0153'
// :param to => 'dienstbare-dienstverlening'
// :param asOf => null
// :param candidates => 1000
// :param first => 3
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
WITH from, to, COLLECT {
  MATCH path = SHORTEST 1 GROUP (from)((a)-[link]-(b:Entity) WHERE link.status <> 'DENIED'){1,6}(to)
  RETURN nodes(path) LIMIT toInteger($candidates)
} AS ways
CALL (from, to, ways) {
  UNWIND ways AS nodes
  WITH DISTINCT nodes
  RETURN nodes, round(reduce(sum = 0.0, node IN nodes[1..-1] | sum + log(1 + node.linkCount)), 9) AS hubs
  ORDER BY hubs, reduce(key = '', node IN nodes | key + ' ' + node.id)
  LIMIT toInteger($first)
UNION ALL
  WITH from, to, ways WHERE ways = []
  UNWIND [from, to] AS end
  CALL (end) {
    MATCH (end)-[link]-(node:Entity) WHERE link.status <> 'DENIED' AND node <> end
    RETURN node ORDER BY node.linkKey LIMIT 1
  }
  RETURN [end, node] AS nodes, 0.0 AS hubs
}
WITH collect({nodes: nodes, hubs: hubs}) AS paths
UNWIND range(0, size(paths) - 1) AS number
WITH number, paths[number].hubs AS hubs, paths[number].nodes AS nodes
UNWIND range(0, size(nodes) - 2) AS step
WITH number, hubs, step, nodes[step] AS near, nodes[step + 1] AS far
MATCH (near)-[link]-(far) WHERE link.status <> 'DENIED'
WITH number, hubs, step, near, link, startNode(link) AS from, endNode(link) AS to,
     CASE WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' WHEN link.possibleFrom <= $asOf <= link.possibleTo THEN 'UNKNOWN' END AS holds
RETURN number, hubs, step, near.id AS nearId, holds,
       link.id AS linkId, type(link) AS linkType, from.id AS fromId, to.id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       labels(from) AS fromLabels, from.name AS fromName, from.kind AS fromKind, from.description AS fromDescription,
       labels(to) AS toLabels, to.name AS toName, to.kind AS toKind, to.description AS toDescription
ORDER BY number, step, status = 'HELD' DESC, coalesce(holds, '') = 'HOLDS' DESC, certainty, linkType, linkId
