// Municipality.linkKey: the order of lists by number of links, most first
CREATE INDEX municipalityLinkKey IF NOT EXISTS
FOR (node:Municipality) ON (node.linkKey)
