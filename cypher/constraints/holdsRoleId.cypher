// HOLDS_ROLE.id: one link by its id
CREATE INDEX holdsRoleId IF NOT EXISTS
FOR ()-[link:HOLDS_ROLE]-() ON (link.id)
