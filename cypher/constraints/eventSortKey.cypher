// Event.sortKey: the order of lists by name
CREATE INDEX eventSortKey IF NOT EXISTS
FOR (node:Event) ON (node.sortKey)
