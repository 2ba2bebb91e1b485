// Entity.sortKey: the order of lists by name
CREATE INDEX entitySortKey IF NOT EXISTS
FOR (node:Entity) ON (node.sortKey)
