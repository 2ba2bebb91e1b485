// Region.sortKey: the order of lists by name
CREATE INDEX regionSortKey IF NOT EXISTS
FOR (node:Region) ON (node.sortKey)
