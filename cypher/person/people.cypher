// Query.people: a page of people, read from the index of the order asked for; $scan of them are looked at, so that the cost does not grow with the graph
// :param certainties => null
// :param asOf => '2024-01-01'
// :param holds => null
// :param dateFrom => null
// :param dateTo => null
// :param linkTypes => null
// :param linkStatuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param linkCertainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param linkDirection => null
// :param order => 'NAME'
// :param descending => false
// :param low => ''
// :param high => '\uffff'
// :param scan => 21
// :param size => 21
CALL () {
  WITH 1 AS one WHERE $order = 'NAME' AND NOT $descending
  MATCH (node:Person) WHERE $low < node.sortKey < $high
  RETURN node, node.sortKey AS key ORDER BY key LIMIT toInteger($scan)
UNION ALL
  WITH 1 AS one WHERE $order = 'NAME' AND $descending
  MATCH (node:Person) WHERE $low < node.sortKey < $high
  RETURN node, node.sortKey AS key ORDER BY key DESC LIMIT toInteger($scan)
UNION ALL
  WITH 1 AS one WHERE $order = 'DATE' AND NOT $descending
  MATCH (node:Person) WHERE $low < node.dateKey < $high
  RETURN node, node.dateKey AS key ORDER BY key LIMIT toInteger($scan)
UNION ALL
  WITH 1 AS one WHERE $order = 'DATE' AND $descending
  MATCH (node:Person) WHERE $low < node.dateKey < $high
  RETURN node, node.dateKey AS key ORDER BY key DESC LIMIT toInteger($scan)
UNION ALL
  WITH 1 AS one WHERE $order = 'LINKS' AND NOT $descending
  MATCH (node:Person) WHERE $low < node.linkKey < $high
  RETURN node, node.linkKey AS key ORDER BY key LIMIT toInteger($scan)
UNION ALL
  WITH 1 AS one WHERE $order = 'LINKS' AND $descending
  MATCH (node:Person) WHERE $low < node.linkKey < $high
  RETURN node, node.linkKey AS key ORDER BY key DESC LIMIT toInteger($scan)
}
WITH node, key,
  ($certainties IS NULL OR coalesce(node.certainty, 'EXPLICIT') IN $certainties)
  AND ($asOf IS NULL OR node.possibleFrom <= $asOf <= node.possibleTo)
  AND ($holds IS NULL OR $holds = CASE WHEN node.holdsFrom <= $asOf <= node.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
  AND ($dateFrom IS NULL OR node.validFromLatest >= $dateFrom)
  AND ($dateTo IS NULL OR node.validFromEarliest <= $dateTo)
  AND ($linkTypes IS NULL OR EXISTS {
    (node)-[link]-(:Entity)
    WHERE type(link) IN $linkTypes AND link.status IN $linkStatuses AND link.certainty IN $linkCertainties
      AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
      AND ($linkDirection IS NULL OR (startNode(link) = node) = ($linkDirection = 'OUT'))
  }) AS passes
ORDER BY key
WITH count(*) AS scanned, collect(key) AS keys, collect(CASE WHEN passes THEN {node: node, key: key} END) AS found
WITH scanned, CASE WHEN $descending THEN keys[0] ELSE keys[-1] END AS reached,
     CASE WHEN $descending THEN found[-$size..] ELSE found[..$size] END AS page
UNWIND CASE page WHEN [] THEN [{}] ELSE page END AS row
WITH scanned, reached, row.key AS key, row.node AS node
RETURN scanned, reached, key, node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       CASE WHEN $asOf IS NULL THEN null WHEN node.holdsFrom <= $asOf <= node.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds
ORDER BY key
