// Group.sortKey: the order of lists by name
CREATE INDEX groupSortKey IF NOT EXISTS
FOR (node:Group) ON (node.sortKey)
