// Ministry.dateKey: the order of lists by date
CREATE INDEX ministryDateKey IF NOT EXISTS
FOR (node:Ministry) ON (node.dateKey)
