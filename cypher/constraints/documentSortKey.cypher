// Document.sortKey: the order of lists by name
CREATE INDEX documentSortKey IF NOT EXISTS
FOR (node:Document) ON (node.sortKey)
