// Municipality.sortKey: the order of lists by name
CREATE INDEX municipalitySortKey IF NOT EXISTS
FOR (node:Municipality) ON (node.sortKey)
