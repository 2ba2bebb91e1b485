// Event.dateKey: the order of lists by date
CREATE INDEX eventDateKey IF NOT EXISTS
FOR (node:Event) ON (node.dateKey)
