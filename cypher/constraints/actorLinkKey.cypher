// Actor.linkKey: the order of lists by number of links, most first
CREATE INDEX actorLinkKey IF NOT EXISTS
FOR (node:Actor) ON (node.linkKey)
