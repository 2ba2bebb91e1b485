// regiograaf serve: which version the graph holds, of which files, and whether it holds texts, to see whether there is anything to load
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, graph.inputs AS inputs, EXISTS { (:Passage) } AS hasTexts
