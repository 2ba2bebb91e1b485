// ORGANIZED.id: one link by its id
CREATE INDEX organizedId IF NOT EXISTS
FOR ()-[link:ORGANIZED]-() ON (link.id)
