// Person.linkKey: the order of lists by number of links, most first
CREATE INDEX personLinkKey IF NOT EXISTS
FOR (node:Person) ON (node.linkKey)
