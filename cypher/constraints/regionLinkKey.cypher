// Region.linkKey: the order of lists by number of links, most first
CREATE INDEX regionLinkKey IF NOT EXISTS
FOR (node:Region) ON (node.linkKey)
