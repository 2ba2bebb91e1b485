// Municipality.dateKey: the order of lists by date
CREATE INDEX municipalityDateKey IF NOT EXISTS
FOR (node:Municipality) ON (node.dateKey)
