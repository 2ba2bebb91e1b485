// Query.graph: which version of the facts is loaded, and since when
MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, graph.loadedAt AS loadedAt
