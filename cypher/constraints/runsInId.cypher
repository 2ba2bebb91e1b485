// RUNS_IN.id: one link by its id
CREATE INDEX runsInId IF NOT EXISTS
FOR ()-[link:RUNS_IN]-() ON (link.id)
