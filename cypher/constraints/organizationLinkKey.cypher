// Organization.linkKey: the order of lists by number of links, most first
CREATE INDEX organizationLinkKey IF NOT EXISTS
FOR (node:Organization) ON (node.linkKey)
