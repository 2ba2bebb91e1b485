// PUBLISHED.id: one link by its id
CREATE INDEX publishedId IF NOT EXISTS
FOR ()-[link:PUBLISHED]-() ON (link.id)
