// Place.sortKey: the order of lists by name
CREATE INDEX placeSortKey IF NOT EXISTS
FOR (node:Place) ON (node.sortKey)
