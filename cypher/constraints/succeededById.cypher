// SUCCEEDED_BY.id: one link by its id
CREATE INDEX succeededById IF NOT EXISTS
FOR ()-[link:SUCCEEDED_BY]-() ON (link.id)
