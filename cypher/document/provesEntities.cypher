// Document.provesEntities: the entities that a document proves to exist, in the order in which it first names them
//
// Cost: as that of provesLinks, by the index of the entities' citations.
// :param keys => ['wethoudersbijeenkomst-2023-02-22']
// :param after => ''
// :param before => '\uffff'
// :param first => 20
// :param last => null
UNWIND $keys AS key
MATCH (document:Entity&Document {id: key})
WHERE EXISTS { (document)<-[:CITES]-(:Citation) }
CALL (key) {
  CALL db.index.fulltext.queryNodes('entityCitations', key + '#* OR ' + key + '@*') YIELD node
  UNWIND node.citations AS citation
  MATCH (place:Citation {id: citation} WHERE place.documentId = key)
  WITH node, min(coalesce(right('00000000' + toString(coalesce(place.firstLine, place.firstParagraph)), 8), place.key)) + ' ' + node.sortKey AS cursor
  ORDER BY cursor
  WITH collect({node: node, cursor: cursor}) AS found
  WITH found, [row IN found WHERE $after < row.cursor < $before] AS window
  WITH found, CASE WHEN $last IS NULL THEN window[..$first] ELSE window[-$last..] END AS page
  RETURN size(found) AS totalCount, size([row IN found WHERE coalesce(row.cursor < page[0].cursor, row.cursor <= $after)]) AS preceding, page
}
UNWIND CASE page WHEN [] THEN [{}] ELSE page END AS row
WITH key, totalCount, preceding, row.cursor AS cursor, row.node AS node
RETURN key, totalCount, preceding, cursor,
       node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description
