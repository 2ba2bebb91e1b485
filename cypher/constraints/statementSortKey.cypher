// Statement.sortKey: the order of lists by name
CREATE INDEX statementSortKey IF NOT EXISTS
FOR (node:Statement) ON (node.sortKey)
