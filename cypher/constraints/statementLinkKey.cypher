// Statement.linkKey: the order of lists by number of links, most first
CREATE INDEX statementLinkKey IF NOT EXISTS
FOR (node:Statement) ON (node.linkKey)
