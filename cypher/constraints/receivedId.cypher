// RECEIVED.id: one link by its id
CREATE INDEX receivedId IF NOT EXISTS
FOR ()-[link:RECEIVED]-() ON (link.id)
