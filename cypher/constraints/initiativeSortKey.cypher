// Initiative.sortKey: the order of lists by name
CREATE INDEX initiativeSortKey IF NOT EXISTS
FOR (node:Initiative) ON (node.sortKey)
