// Statement.dateKey: the order of lists by date
CREATE INDEX statementDateKey IF NOT EXISTS
FOR (node:Statement) ON (node.dateKey)
