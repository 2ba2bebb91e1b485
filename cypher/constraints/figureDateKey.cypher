// Figure.dateKey: the order of lists by date
CREATE INDEX figureDateKey IF NOT EXISTS
FOR (node:Figure) ON (node.dateKey)
