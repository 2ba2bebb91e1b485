// Figure.linkKey: the order of lists by number of links, most first
CREATE INDEX figureLinkKey IF NOT EXISTS
FOR (node:Figure) ON (node.linkKey)
