// PART_OF.id: one link by its id
CREATE INDEX partOfId IF NOT EXISTS
FOR ()-[link:PART_OF]-() ON (link.id)
