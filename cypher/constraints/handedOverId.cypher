// HANDED_OVER.id: one link by its id
CREATE INDEX handedOverId IF NOT EXISTS
FOR ()-[link:HANDED_OVER]-() ON (link.id)
