// Group.dateKey: the order of lists by date
CREATE INDEX groupDateKey IF NOT EXISTS
FOR (node:Group) ON (node.dateKey)
