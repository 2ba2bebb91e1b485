// Group.linkKey: the order of lists by number of links, most first
CREATE INDEX groupLinkKey IF NOT EXISTS
FOR (node:Group) ON (node.linkKey)
