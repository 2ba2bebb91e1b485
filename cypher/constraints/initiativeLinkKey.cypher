// Initiative.linkKey: the order of lists by number of links, most first
CREATE INDEX initiativeLinkKey IF NOT EXISTS
FOR (node:Initiative) ON (node.linkKey)
