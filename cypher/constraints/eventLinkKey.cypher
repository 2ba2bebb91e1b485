// Event.linkKey: the order of lists by number of links, most first
CREATE INDEX eventLinkKey IF NOT EXISTS
FOR (node:Event) ON (node.linkKey)
