// Document.dateKey: the order of lists by date
CREATE INDEX documentDateKey IF NOT EXISTS
FOR (node:Document) ON (node.dateKey)
