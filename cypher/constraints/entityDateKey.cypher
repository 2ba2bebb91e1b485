// Entity.dateKey: the order of lists by date
CREATE INDEX entityDateKey IF NOT EXISTS
FOR (node:Entity) ON (node.dateKey)
