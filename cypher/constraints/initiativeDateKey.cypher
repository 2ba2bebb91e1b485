// Initiative.dateKey: the order of lists by date
CREATE INDEX initiativeDateKey IF NOT EXISTS
FOR (node:Initiative) ON (node.dateKey)
