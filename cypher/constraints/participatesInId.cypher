// PARTICIPATES_IN.id: one link by its id
CREATE INDEX participatesInId IF NOT EXISTS
FOR ()-[link:PARTICIPATES_IN]-() ON (link.id)
