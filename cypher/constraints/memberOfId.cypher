// MEMBER_OF.id: one link by its id
CREATE INDEX memberOfId IF NOT EXISTS
FOR ()-[link:MEMBER_OF]-() ON (link.id)
