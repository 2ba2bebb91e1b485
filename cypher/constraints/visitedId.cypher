// VISITED.id: one link by its id
CREATE INDEX visitedId IF NOT EXISTS
FOR ()-[link:VISITED]-() ON (link.id)
