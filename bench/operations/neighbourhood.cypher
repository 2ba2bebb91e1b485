MATCH (centre:Entity {id: $id})
CALL (centre) {
  MATCH (centre)-[link]-(node:Entity) WHERE link.status <> 'DENIED' AND node <> centre
  WITH node, 1 / log(1 + centre.linkCount) AS each, count(link) AS links
  WITH node, round(links * each, 9) AS weight,
       CASE WHEN node:Figure OR node:Statement THEN 3 WHEN node:Document OR node:Place THEN 2 ELSE 1 END AS tier
  ORDER BY tier, weight DESC, node.linkCount, node.sortKey LIMIT 299
  RETURN collect(node) AS near
}
CALL (centre, near) {
  UNWIND near AS way
  WITH centre, near, way WHERE way.linkCount <= 1000
  MATCH (way)-[link]-(node:Entity) WHERE link.status <> 'DENIED' AND node <> centre AND NOT node IN near
  WITH node, way, 1 / log(1 + way.linkCount) AS each, count(link) AS links
  WITH node, round(sum(links * each), 9) AS weight,
       CASE WHEN node:Figure OR node:Statement THEN 3 WHEN node:Document OR node:Place THEN 2 ELSE 1 END AS tier
  ORDER BY tier, weight DESC, node.linkCount, node.sortKey LIMIT 299
  RETURN collect(node) AS reached
}
WITH centre, near, reached[..299 - size(near)] AS far
WITH centre, near, far, [centre] + near + far AS shown
RETURN {neighbourhood: {
  nodes: [centre {.id, .name, distance: 0}] + [node IN near | node {.id, .name, distance: 1}] + [node IN far | node {.id, .name, distance: 2}],
  // Outward only: what many links point to is then never walked through.
  links: COLLECT {
    UNWIND shown AS from
    MATCH (from)-[link]->(to:Entity) WHERE link.status <> 'DENIED' AND to IN shown
    RETURN link {.id, type: type(link), fromId: from.id, toId: to.id}
  }
}} AS data
