// BUILDS_ON.id: one link by its id
CREATE INDEX buildsOnId IF NOT EXISTS
FOR ()-[link:BUILDS_ON]-() ON (link.id)
