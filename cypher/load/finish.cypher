// regiograaf load: what the graph now holds. `loadedAt` is when this version came, so that loading it again changes nothing.
// :param facts => {version: '0123456789abcdef', inputs: '0123', nodes: 1, names: 1, citations: 1, formerIds: 0, links: 0, folders: ['seeds']}
// :param now => '2026-01-01T00:00:00.000Z'
OPTIONAL MATCH (load:Load {id: 'load'})
DELETE load
WITH $facts AS facts
MATCH (graph:Graph {id: 'graph'})
WITH graph, facts {.*, id: 'graph', loadedAt: CASE WHEN graph.version = facts.version THEN coalesce(graph.loadedAt, $now) ELSE $now END} AS properties
WHERE properties(graph) <> properties
SET graph = properties
RETURN count(*) AS changed
