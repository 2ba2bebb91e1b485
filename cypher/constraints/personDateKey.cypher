// Person.dateKey: the order of lists by date
CREATE INDEX personDateKey IF NOT EXISTS
FOR (node:Person) ON (node.dateKey)
