// Document.provesLinks: the links that a document proves, with both ends, in the order in which it first proves them
//
// Cost: the full-text index finds the links that cite the document by the start of their citation ids; then one index lookup a citation. So it grows
// with what the document proves, not with the graph.
// :param keys => ['wethoudersbijeenkomst-2023-02-22']
// :param types => null
// :param asOf => null
// :param holds => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param after => ''
// :param before => '\uffff'
// :param first => 20
// :param last => null
UNWIND $keys AS key
MATCH (document:Entity&Document {id: key})
WHERE EXISTS { (document)<-[:CITES]-(:Citation) }
CALL (key) {
  CALL db.index.fulltext.queryRelationships('linkCitations', key + '#* OR ' + key + '@*') YIELD relationship AS link
  WHERE ($types IS NULL OR type(link) IN $types)
    AND link.status IN $statuses AND link.certainty IN $certainties
    AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  WITH key, link,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds
  WHERE $holds IS NULL OR holds = $holds
  UNWIND link.citations AS citation
  MATCH (place:Citation {id: citation} WHERE place.documentId = key)
  WITH link, holds, min(coalesce(right('00000000' + toString(coalesce(place.firstLine, place.firstParagraph)), 8), place.key)) + ' ' + type(link) + ' ' + link.id AS cursor
  ORDER BY cursor
  WITH collect({link: link, cursor: cursor, holds: holds}) AS found
  WITH found, [row IN found WHERE $after < row.cursor < $before] AS window
  WITH found, CASE WHEN $last IS NULL THEN window[..$first] ELSE window[-$last..] END AS page
  RETURN size(found) AS totalCount, size([row IN found WHERE coalesce(row.cursor < page[0].cursor, row.cursor <= $after)]) AS preceding, page
}
UNWIND CASE page WHEN [] THEN [{}] ELSE page END AS row
WITH key, totalCount, preceding, row.cursor AS cursor, row.holds AS holds, row.link AS link,
     startNode(row.link) AS from, endNode(row.link) AS to
RETURN key, totalCount, preceding, cursor, holds,
       link.id AS linkId, type(link) AS linkType, from.id AS fromId, to.id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       labels(from) AS fromLabels, from.name AS fromName, from.kind AS fromKind, from.description AS fromDescription,
       labels(to) AS toLabels, to.name AS toName, to.kind AS toKind, to.description AS toDescription
