// Organization.sortKey: the order of lists by name
CREATE INDEX organizationSortKey IF NOT EXISTS
FOR (node:Organization) ON (node.sortKey)
