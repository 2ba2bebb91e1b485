// Query.timeline: everything dated about some entities, in the order of the first day that each date can mean, then the last
//
// Within a day: what begins, what happened, what was reported and said, what was seen, what ends.
// A document's date stands in where a link that says what it is about, or who published it, has none of its own.
// :param keys => ['twents-fonds-voor-vakmanschap']
// :param kinds => ['BEGAN', 'ENDED', 'NAME_BEGAN', 'NAME_ENDED', 'LINK_BEGAN', 'LINK_ENDED', 'HAPPENED', 'STATED', 'REPORTED', 'DOCUMENTED', 'OBSERVED']
// :param occurrences => ['SUCCEEDED_BY', 'ATTENDED', 'ORGANIZED', 'HELD_AT', 'DISCUSSED_AT', 'PUBLISHED', 'STATED', 'STATED_AT', 'ABOUT', 'VISITED', 'HANDED_OVER', 'RECEIVED', 'CONTRIBUTED_TO', 'REFERS_TO']
// :param from => null
// :param to => null
// :param asOf => null
// :param holds => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param after => ''
// :param before => '\uffff'
// :param first => 20
// :param last => null
CALL () {
  UNWIND $keys AS key
  MATCH (entity:Entity {id: key})
  WHERE coalesce(entity.certainty, 'EXPLICIT') IN $certainties AND ($asOf IS NULL OR entity.possibleFrom <= $asOf <= entity.possibleTo)
  UNWIND [
    {kind: 'BEGAN', date: entity.validFrom, earliest: entity.validFromEarliest, latest: entity.validFromLatest},
    {kind: 'ENDED', date: entity.validTo, earliest: entity.validToEarliest, latest: entity.validToLatest},
    {kind: 'HAPPENED', date: coalesce(entity.date, entity.asOf), earliest: coalesce(entity.dateEarliest, entity.asOfEarliest),
     latest: coalesce(entity.dateLatest, entity.asOfLatest)}] AS item
  RETURN entity, entity.id AS thing, null AS link, null AS nameText, entity.citations AS citations, item,
         entity.holdsFrom AS holdsFrom, entity.holdsTo AS holdsTo
UNION ALL
  UNWIND $keys AS key
  MATCH (entity:Entity {id: key})-[:NAMED]->(name:Name)
  WHERE coalesce(name.certainty, 'EXPLICIT') IN $certainties
    AND ($asOf IS NULL OR coalesce(name.validFromEarliest, '') <= $asOf <= coalesce(name.validToLatest, '9999-12-31'))
  UNWIND [
    {kind: 'NAME_BEGAN', date: name.validFrom, earliest: name.validFromEarliest, latest: name.validFromLatest},
    {kind: 'NAME_ENDED', date: name.validTo, earliest: name.validToEarliest, latest: name.validToLatest}] AS item
  RETURN entity, name.id AS thing, null AS link, name.name AS nameText, name.citations AS citations, item,
         coalesce(name.validFromLatest, name.validToEarliest) AS holdsFrom, coalesce(name.validToEarliest, name.validFromLatest) AS holdsTo
UNION ALL
  UNWIND $keys AS key
  MATCH (entity:Entity {id: key})-[link]-(:Entity)
  // A link between two of them is told once, by the one that it points from.
  WHERE (startNode(link) = entity OR NOT startNode(link).id IN $keys)
    AND link.status IN $statuses AND link.certainty IN $certainties
    AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  WITH DISTINCT entity, link, startNode(link) AS from, type(link) IN $occurrences AS happened,
       CASE type(link) WHEN 'ABOUT' THEN startNode(link) WHEN 'PUBLISHED' THEN endNode(link) END AS document
  WITH entity, link, happened, CASE WHEN document:Document THEN document END AS document, from,
       CASE WHEN from:Statement THEN 'STATED' WHEN type(link) = 'STATED' THEN 'STATED' WHEN type(link) <> 'ABOUT' THEN 'HAPPENED'
            WHEN from:Figure THEN 'REPORTED' ELSE 'DOCUMENTED' END AS kind
  UNWIND CASE WHEN happened THEN [
    {kind: kind, date: coalesce(link.validFrom, document.date), earliest: coalesce(link.validFromEarliest, document.dateEarliest),
     latest: coalesce(link.validFromLatest, document.dateLatest)}]
  ELSE [
    {kind: 'LINK_BEGAN', date: link.validFrom, earliest: link.validFromEarliest, latest: link.validFromLatest},
    {kind: 'LINK_ENDED', date: link.validTo, earliest: link.validToEarliest, latest: link.validToLatest}]
    + [index IN [0, -1] WHERE size(link.observedOn) > -index |
       {kind: 'OBSERVED', date: link.observedOn[index], otherwise: CASE index WHEN 0 THEN link.holdsFrom ELSE link.holdsTo END,
        plain: replace(replace(replace(link.observedOn[index], '?', ''), '~', ''), '%', '')}]
  END AS item
  // What happened on the date of its document alone has not happened before that.
  WITH entity, link, happened, item WHERE $asOf IS NULL OR NOT happened OR item.earliest <= $asOf
  // Dates of observation are stored without the first and last day that they can mean.
  WITH entity, link, CASE item.kind WHEN 'OBSERVED' THEN item {.kind, .date,
         earliest: CASE WHEN item.plain =~ '\\d{4}-\\d\\d-\\d\\d' THEN item.plain WHEN item.plain =~ '\\d{4}-[01]\\d' THEN item.plain + '-01'
                        WHEN item.plain =~ '\\d{4}' THEN item.plain + '-01-01' ELSE item.otherwise END,
         latest: CASE WHEN item.plain =~ '\\d{4}-\\d\\d-\\d\\d' THEN item.plain
                      WHEN item.plain =~ '\\d{4}-[01]\\d' THEN toString(date(item.plain + '-01') + duration('P1M') - duration('P1D'))
                      WHEN item.plain =~ '\\d{4}' THEN item.plain + '-12-31' ELSE item.otherwise END}
       ELSE item END AS item
  RETURN entity, link.id AS thing, link, null AS nameText, link.citations AS citations, item, link.holdsFrom AS holdsFrom, link.holdsTo AS holdsTo
}
WITH entity, link, nameText, citations, item, item.earliest + ' ' + item.latest + ' '
       + CASE item.kind WHEN 'BEGAN' THEN '1' WHEN 'NAME_BEGAN' THEN '2' WHEN 'HAPPENED' THEN '3' WHEN 'LINK_BEGAN' THEN '4' WHEN 'REPORTED' THEN '5'
           WHEN 'STATED' THEN '6' WHEN 'DOCUMENTED' THEN '6' WHEN 'OBSERVED' THEN '7' WHEN 'ENDED' THEN '9' ELSE '8' END
       + ' ' + thing + '~' + item.kind + '~' + item.date AS cursor,
     CASE WHEN $asOf IS NULL THEN null WHEN holdsFrom <= $asOf <= holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds
WHERE cursor IS NOT NULL AND item.kind IN $kinds
  AND ($from IS NULL OR item.latest >= $from) AND ($to IS NULL OR item.earliest <= $to)
  AND ($holds IS NULL OR holds = $holds)
WITH DISTINCT entity, link, nameText, citations, item, cursor, holds
ORDER BY cursor
WITH collect({entity: entity, link: link, nameText: nameText, citations: citations, item: item, cursor: cursor, holds: holds}) AS found
WITH found, [row IN found WHERE $after < row.cursor < $before] AS window
WITH found, CASE WHEN $last IS NULL THEN window[..$first] ELSE window[-$last..] END AS page
WITH size(found) AS totalCount, size([row IN found WHERE coalesce(row.cursor < page[0].cursor, row.cursor <= $after)]) AS preceding, page
UNWIND CASE page WHEN [] THEN [{}] ELSE page END AS row
WITH totalCount, preceding, row, row.item AS item, row.entity AS node, row.link AS link, startNode(row.link) AS from, endNode(row.link) AS to
RETURN totalCount, preceding, row.cursor AS cursor, item.kind AS itemKind, item.date AS date, item.earliest AS earliest, item.latest AS latest,
       row.nameText AS nameText, row.citations AS citations, row.holds AS holds,
       node.id AS id, labels(node) AS labels, node.name AS name, node.kind AS kind, node.description AS description,
       link.id AS linkId, type(link) AS linkType, from.id AS fromId, to.id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note,
       labels(from) AS fromLabels, from.name AS fromName, from.kind AS fromKind, from.description AS fromDescription,
       labels(to) AS toLabels, to.name AS toName, to.kind AS toKind, to.description AS toDescription
