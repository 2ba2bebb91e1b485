// Ministry.linkKey: the order of lists by number of links, most first
CREATE INDEX ministryLinkKey IF NOT EXISTS
FOR (node:Ministry) ON (node.linkKey)
