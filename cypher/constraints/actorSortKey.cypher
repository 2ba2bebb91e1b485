// Actor.sortKey: the order of lists by name
CREATE INDEX actorSortKey IF NOT EXISTS
FOR (node:Actor) ON (node.sortKey)
