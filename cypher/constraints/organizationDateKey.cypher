// Organization.dateKey: the order of lists by date
CREATE INDEX organizationDateKey IF NOT EXISTS
FOR (node:Organization) ON (node.dateKey)
