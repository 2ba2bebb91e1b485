// STATED.id: one link by its id
CREATE INDEX statedId IF NOT EXISTS
FOR ()-[link:STATED]-() ON (link.id)
