// DISCUSSED_AT.id: one link by its id
CREATE INDEX discussedAtId IF NOT EXISTS
FOR ()-[link:DISCUSSED_AT]-() ON (link.id)
