// STATED_AT.id: one link by its id
CREATE INDEX statedAtId IF NOT EXISTS
FOR ()-[link:STATED_AT]-() ON (link.id)
