// Place.dateKey: the order of lists by date
CREATE INDEX placeDateKey IF NOT EXISTS
FOR (node:Place) ON (node.dateKey)
