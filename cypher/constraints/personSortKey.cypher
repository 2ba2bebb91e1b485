// Person.sortKey: the order of lists by name
CREATE INDEX personSortKey IF NOT EXISTS
FOR (node:Person) ON (node.sortKey)
