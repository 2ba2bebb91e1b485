// regiograaf serve: which version the graph holds, and whether it holds texts, to see whether there is anything to load
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, EXISTS { (:Passage) } AS hasTexts
