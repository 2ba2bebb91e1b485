// PARTNERS_WITH.id: one link by its id
CREATE INDEX partnersWithId IF NOT EXISTS
FOR ()-[link:PARTNERS_WITH]-() ON (link.id)
