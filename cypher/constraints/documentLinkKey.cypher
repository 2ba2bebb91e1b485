// Document.linkKey: the order of lists by number of links, most first
CREATE INDEX documentLinkKey IF NOT EXISTS
FOR (node:Document) ON (node.linkKey)
