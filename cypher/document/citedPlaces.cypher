// Document.citedPlaces: the lines, paragraphs and rows of a document that prove something, in the order in which they stand
// :param keys => ['wethoudersbijeenkomst-2023-02-22']
// :param after => ''
// :param before => '\uffff'
// :param first => 20
// :param last => null
UNWIND $keys AS key
CALL (key) {
  MATCH (document:Entity&Document {id: key})<-[:CITES]-(place:Citation)
  WITH document, place, coalesce(place.firstLine, place.firstParagraph) AS firstPlace, coalesce(place.lastLine, place.lastParagraph) AS lastPlace
  WITH document, place,
       CASE WHEN firstPlace IS NULL THEN place.key
            ELSE right('00000000' + toString(firstPlace), 8) + '-' + right('00000000' + toString(lastPlace), 8) END
       + ' ' + place.id AS cursor
  ORDER BY cursor
  WITH document, collect({place: place, cursor: cursor}) AS found
  WITH document, found, [row IN found WHERE $after < row.cursor < $before] AS window
  WITH document, found, CASE WHEN $last IS NULL THEN window[..$first] ELSE window[-$last..] END AS page
  RETURN document, size(found) AS totalCount, size([row IN found WHERE coalesce(row.cursor < page[0].cursor, row.cursor <= $after)]) AS preceding, page
}
UNWIND CASE page WHEN [] THEN [{}] ELSE page END AS row
WITH key, document, totalCount, preceding, row.cursor AS cursor, row.place AS place
RETURN key, totalCount, preceding, cursor, place.id AS id,
       place.section AS section, place.firstLine AS firstLine, place.lastLine AS lastLine,
       place.firstParagraph AS firstParagraph, place.lastParagraph AS lastParagraph, place.key AS rowKey,
       document.id AS documentId, labels(document) AS documentLabels, document.name AS documentName,
       document.kind AS documentKind, document.description AS documentDescription
