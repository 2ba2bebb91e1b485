// Figure.reportedBy: who gave a number, where the source says so
// :param keys => ['twents-fonds-opleidingsniveau']
// :param asOf => null
// :param holds => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param after => ''
// :param before => '\uffff'
// :param first => 20
// :param last => null
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity&Figure {id: key})<-[link:STATED]-(node:Actor)
  WHERE link.status IN $statuses AND link.certainty IN $certainties
    AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  WITH link, node, node.sortKey + ' ' + link.id AS cursor,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds
  WHERE $holds IS NULL OR holds = $holds
  WITH link, node, cursor, holds
  ORDER BY cursor
  WITH collect({link: link, node: node, cursor: cursor, holds: holds}) AS found
  WITH found, [row IN found WHERE $after < row.cursor < $before] AS window
  WITH found, CASE WHEN $last IS NULL THEN window[..$first] ELSE window[-$last..] END AS page
  RETURN size(found) AS totalCount, size([row IN found WHERE coalesce(row.cursor < page[0].cursor, row.cursor <= $after)]) AS preceding, page
}
UNWIND CASE page WHEN [] THEN [{}] ELSE page END AS row
WITH key, totalCount, preceding, row.cursor AS cursor, row.holds AS holds, row.link AS link, row.node AS node
RETURN key, totalCount, preceding, cursor, holds,
       link.id AS linkId, type(link) AS linkType, startNode(link).id AS fromId, endNode(link).id AS toId,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description
