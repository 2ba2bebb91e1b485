// Query.contradictions: links that cannot both be so, as of the days on which each is said to hold
//
// DENIAL: a link that is said to be so, and one of the same type between the same two that is denied, on overlapping days.
// ROLES: one person who is alderman, minister or state secretary at two bodies, or two of these, on the same day.
// DATES: two roles or participations of the same kind at the same place at overlapping times, whose stated first or last days differ; or one link that was
// seen to hold outside the time in which it, or an end of it, is stated to have existed.
// Days are those on which a link holds, not those on which it is unknown. Without $of every link is read once.
// :param of => ['bouke-velzen', 'am05']
// :param kinds => ['DENIAL', 'ROLES', 'DATES']
// :param asOf => null
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param after => ''
// :param before => '\uffff'
// :param first => 20
// :param last => null
CALL () {
  CALL () {
    WITH 1 AS one WHERE 'DENIAL' IN $kinds AND $of IS NULL
    MATCH (:Entity)-[denied]->(:Entity) WHERE denied.status = 'DENIED'
    RETURN denied
  UNION
    WITH 1 AS one WHERE 'DENIAL' IN $kinds
    UNWIND $of AS id
    MATCH (:Entity {id: id})-[denied]-(:Entity) WHERE denied.status = 'DENIED'
    RETURN denied
  }
  WITH denied, startNode(denied) AS from, endNode(denied) AS to
  MATCH (from)-[link]-(to)
  WHERE type(link) = type(denied) AND link.status = 'HELD' AND (startNode(link) = from OR type(link) = 'PARTNERS_WITH')
    // What one of the two leaves open agrees with whatever the other says.
    AND all(name IN ['role', 'title', 'portfolio', 'capacity', 'subject'] WHERE coalesce(link[name] = denied[name], true))
  RETURN 'DENIAL' AS kind, [link, denied] AS links
UNION ALL
  CALL () {
    WITH 1 AS one WHERE $of IS NULL
    MATCH (person:Person) WHERE COUNT { (person)-[:HOLDS_ROLE|PARTICIPATES_IN|MEMBER_OF]->() } > 1
    RETURN person AS actor
  UNION
    UNWIND $of AS id
    MATCH (:Entity {id: id})<-[:HOLDS_ROLE|PARTICIPATES_IN|MEMBER_OF*0..1]-(actor:Actor)
    RETURN actor
  UNION
    WITH 1 AS one WHERE $of IS NULL AND 'DATES' IN $kinds
    MATCH (actor:Organization|Group|Region) WHERE COUNT { (actor)-[:PARTICIPATES_IN]->() } > 1
    RETURN actor
  }
  MATCH (actor)-[one:HOLDS_ROLE|PARTICIPATES_IN]->(place:Entity), (actor)-[other:HOLDS_ROLE|PARTICIPATES_IN]->(elsewhere:Entity)
  WHERE one.id < other.id AND one.status = 'HELD' AND other.status = 'HELD'
  WITH one, other, place = elsewhere AS same, type(one) = type(other) AND coalesce(one.role = other.role, one.capacity = other.capacity, false) AS alike,
       one.role IN ['ALDERMAN', 'MINISTER', 'STATE_SECRETARY'] AND other.role IN ['ALDERMAN', 'MINISTER', 'STATE_SECRETARY'] AS exclusive
  WITH one, other, CASE
    WHEN exclusive AND (NOT same OR one.role <> other.role) THEN 'ROLES'
    // Their periods may overlap, so they are one term; the first or the last day that one states is certainly not the other's.
    WHEN same AND alike AND one.possibleFrom <= other.possibleTo AND other.possibleFrom <= one.possibleTo
      AND (one.validFromLatest < other.validFromEarliest OR other.validFromLatest < one.validFromEarliest
        OR one.validToLatest < other.validToEarliest OR other.validToLatest < one.validToEarliest) THEN 'DATES'
    END AS kind
  WHERE kind IN $kinds
  RETURN kind, [one, other] AS links
UNION ALL
  CALL () {
    WITH 1 AS one WHERE 'DATES' IN $kinds AND $of IS NULL
    MATCH (:Entity)-[link]->(:Entity)
    RETURN link
  UNION
    WITH 1 AS one WHERE 'DATES' IN $kinds
    UNWIND $of AS id
    MATCH (:Entity {id: id})-[link]-(:Entity)
    RETURN link
  }
  WITH link WHERE link.status = 'HELD' AND (link.holdsFrom < link.possibleFrom OR link.holdsTo > link.possibleTo)
  RETURN 'DATES' AS kind, [link] AS links
}
WITH kind, links,
     reduce(latest = '0000-01-01', link IN links | CASE WHEN link.holdsFrom > latest THEN link.holdsFrom ELSE latest END) AS firstDay,
     reduce(earliest = '9999-12-31', link IN links | CASE WHEN link.holdsTo < earliest THEN link.holdsTo ELSE earliest END) AS lastDay
WHERE (firstDay <= lastDay OR kind = 'DATES') AND all(link IN links WHERE link.certainty IN $certainties AND link.holdsFrom IS NOT NULL)
  AND ($asOf IS NULL OR firstDay <= $asOf <= lastDay)
WITH DISTINCT kind, links, firstDay, lastDay, kind + ' ' + startNode(links[0]).sortKey + reduce(ids = '', link IN links | ids + ' ' + link.id) AS cursor
ORDER BY cursor
WITH collect({kind: kind, links: links, firstDay: firstDay, lastDay: lastDay, cursor: cursor}) AS found
WITH found, [row IN found WHERE $after < row.cursor < $before] AS window
WITH found, CASE WHEN $last IS NULL THEN window[..$first] ELSE window[-$last..] END AS page
WITH size(found) AS totalCount, size([row IN found WHERE coalesce(row.cursor < page[0].cursor, row.cursor <= $after)]) AS preceding, page
UNWIND CASE page WHEN [] THEN [{links: [null]}] ELSE page END AS row
UNWIND row.links AS link
WITH totalCount, preceding, row.cursor AS cursor, row.kind AS contradiction, row.firstDay AS firstDay, row.lastDay AS lastDay, link,
     startNode(link) AS from, endNode(link) AS to
RETURN totalCount, preceding, cursor, contradiction, firstDay, lastDay,
       link.id AS linkId, type(link) AS linkType, from.id AS fromId, to.id AS toId,
       link.title AS title, link.role AS role, link.portfolio AS portfolio, link.capacity AS capacity, link.subject AS subject, link.kind AS succession,
       link.certainty AS certainty, link.status AS status, link.validFrom AS validFrom, link.validTo AS validTo,
       link.observedOn AS observedOn, link.note AS note, link.citations AS citations,
       CASE WHEN $asOf IS NULL THEN null WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       labels(from) AS fromLabels, from.name AS fromName, from.kind AS fromKind, from.description AS fromDescription,
       labels(to) AS toLabels, to.name AS toName, to.kind AS toKind, to.description AS toDescription
