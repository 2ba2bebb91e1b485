// Place.linkKey: the order of lists by number of links, most first
CREATE INDEX placeLinkKey IF NOT EXISTS
FOR (node:Place) ON (node.linkKey)
