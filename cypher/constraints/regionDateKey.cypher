// Region.dateKey: the order of lists by date
CREATE INDEX regionDateKey IF NOT EXISTS
FOR (node:Region) ON (node.dateKey)
