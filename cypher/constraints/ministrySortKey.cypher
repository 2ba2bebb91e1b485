// Ministry.sortKey: the order of lists by name
CREATE INDEX ministrySortKey IF NOT EXISTS
FOR (node:Ministry) ON (node.sortKey)
