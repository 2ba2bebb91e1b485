// CENTRE_OF.id: one link by its id
CREATE INDEX centreOfId IF NOT EXISTS
FOR ()-[link:CENTRE_OF]-() ON (link.id)
