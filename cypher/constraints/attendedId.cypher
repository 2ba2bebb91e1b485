// ATTENDED.id: one link by its id
CREATE INDEX attendedId IF NOT EXISTS
FOR ()-[link:ATTENDED]-() ON (link.id)
