// HELD_AT.id: one link by its id
CREATE INDEX heldAtId IF NOT EXISTS
FOR ()-[link:HELD_AT]-() ON (link.id)
