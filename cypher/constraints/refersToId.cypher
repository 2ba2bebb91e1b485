// REFERS_TO.id: one link by its id
CREATE INDEX refersToId IF NOT EXISTS
FOR ()-[link:REFERS_TO]-() ON (link.id)
