CALL db.index.fulltext.queryNodes('entityNames', $query, {limit: 60}) YIELD node, score
WITH node ORDER BY score DESC, node.sortKey LIMIT 1
RETURN {search: {nodes: collect({matched: node.name, entity: node {.id, .name}})}} AS data
