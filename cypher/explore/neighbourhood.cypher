// Query.neighbourhood: one step outward: what the entities of `keys` lead to that was not reached before, what matters most first
//
// Order: whoever acts, with initiatives, regions and events; then documents and places; then figures and statements. Within that by `weight`: each link counts
// 1 / ln(1 + links of the entity that it comes from), after Adamic and Adar (2003), so that several links, and links with small circles, come before one link
// with a hub. Among equals, small circles before hubs. `per` keeps the first ones of each entity.
// :param keys => ['twents-fonds-voor-vakmanschap']
// :param reached => {`twents-fonds-voor-vakmanschap`: 0}
// :param labels => null
// :param types => null
// :param per => null
// :param size => 100
// :param asOf => null
// :param holds => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
UNWIND $keys AS key
MATCH (near:Entity {id: key})-[link]-(node:Entity)
WHERE $reached[node.id] IS NULL
  AND ($labels IS NULL OR any(label IN labels(node) WHERE label IN $labels))
  AND ($types IS NULL OR type(link) IN $types)
  AND link.status IN $statuses AND link.certainty IN $certainties
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  AND ($holds IS NULL OR $holds = CASE WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
WITH near, node, count(DISTINCT link) / log(1 + near.linkCount) AS weight
// Rounded, since the order in which parts are added must not decide.
WITH node, collect(near.id) AS nearby, round(sum(weight), 9) AS weight,
     CASE WHEN node:Figure OR node:Statement THEN 3 WHEN node:Document OR node:Place THEN 2 ELSE 1 END AS tier
ORDER BY tier, weight DESC, node.linkCount, node.sortKey
UNWIND nearby AS near
WITH near, collect({node: node, weight: weight, tier: tier}) AS ranked
UNWIND CASE WHEN $per IS NULL THEN ranked ELSE ranked[..$per] END AS row
// Grouped rather than made DISTINCT: grouping lets go of the lists, which Neo4j would otherwise hold and count once more in every row.
WITH row.node AS node, max(row.weight) AS weight, max(row.tier) AS tier
RETURN node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       node.linkCount AS linkCount
ORDER BY tier, weight DESC, node.linkCount, node.sortKey
LIMIT toInteger($size)
