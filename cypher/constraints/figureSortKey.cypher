// Figure.sortKey: the order of lists by name
CREATE INDEX figureSortKey IF NOT EXISTS
FOR (node:Figure) ON (node.sortKey)
