MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
CALL (from, to) {
  MATCH path = SHORTEST 4 GROUPS (from)((a)-[link]-(b:Entity) WHERE link.status = 'HELD' AND NOT b:Statement|Figure){1,4}(to)
  RETURN nodes(path) AS nodes LIMIT 1000
}
WITH DISTINCT nodes
WHERE all(node IN nodes WHERE single(other IN nodes WHERE other = node))
WITH nodes, round(reduce(sum = 0.0, node IN nodes[1..-1] | sum + log(1 + node.linkCount)), 9) AS hubs
ORDER BY size(nodes), hubs, reduce(key = '', node IN nodes | key + ' ' + node.id)
LIMIT 5
RETURN {paths: {nodes: collect({length: size(nodes) - 1, hubs: hubs, nodes: [node IN nodes | node {.id, .name}]})}} AS data
