// Actor.dateKey: the order of lists by date
CREATE INDEX actorDateKey IF NOT EXISTS
FOR (node:Actor) ON (node.dateKey)
