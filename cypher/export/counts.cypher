// regiograaf export: how much the whole graph holds
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, graph.loadedAt AS loadedAt,
       COUNT { (:Entity) } AS nodes, COUNT { (:Name) } AS names, COUNT { (:Citation) } AS citations, COUNT { (:FormerId) } AS formerIds,
       graph.links AS links
