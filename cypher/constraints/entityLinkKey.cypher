// Entity.linkKey: the order of lists by number of links, most first
CREATE INDEX entityLinkKey IF NOT EXISTS
FOR (node:Entity) ON (node.linkKey)
