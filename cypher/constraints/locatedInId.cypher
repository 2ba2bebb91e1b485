// LOCATED_IN.id: one link by its id
CREATE INDEX locatedInId IF NOT EXISTS
FOR ()-[link:LOCATED_IN]-() ON (link.id)
