// IN_REGION.id: one link by its id
CREATE INDEX inRegionId IF NOT EXISTS
FOR ()-[link:IN_REGION]-() ON (link.id)
