// regiograaf load: waits until no other load writes, and gives what the last one left (an equal value locks, and changes nothing)
MERGE (graph:Graph {id: 'graph'})
SET graph.id = graph.id
WITH graph
OPTIONAL MATCH (load:Load {id: 'load'})
RETURN graph.version AS version, load.target AS target, load.phase AS phase, load.done AS done
