// ABOUT.id: one link by its id
CREATE INDEX aboutId IF NOT EXISTS
FOR ()-[link:ABOUT]-() ON (link.id)
