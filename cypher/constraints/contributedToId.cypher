// CONTRIBUTED_TO.id: one link by its id
CREATE INDEX contributedToId IF NOT EXISTS
FOR ()-[link:CONTRIBUTED_TO]-() ON (link.id)
