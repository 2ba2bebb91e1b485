// regiograaf load: the constraints and indexes that the graph has
SHOW INDEXES YIELD name, state
RETURN name, state
