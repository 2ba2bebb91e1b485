// Query.contradictions: links that cannot both be so, as of the days on which each is said to hold
//
// DENIAL: a link that is said to be so, and one of the same type between the same two that is denied, on overlapping days.
// ROLES: one person who is alderman, minister or state secretary at two bodies, or two of these, on the same day.
// DATES: two roles or participations of the same kind at the same place at overlapping times, whose stated first or last days differ; or one link that was
// seen to hold outside the time in which it, or an end of it, is stated to have existed.
// Days are those on which a link holds, not those on which it is unknown. Without $of only links are read of which a load found that they may contradict
// another (`doubts`), however many others there are.
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
    CALL db.index.fulltext.queryRelationships('doubtfulLinks', 'DENIAL') YIELD relationship AS denied
    RETURN denied
  UNION
    WITH 1 AS one WHERE 'DENIAL' IN $kinds
    UNWIND $of AS id
    MATCH (:Entity {id: id})-[denied]-(:Entity)
    RETURN denied
  }
  WITH denied, startNode(denied) AS from, endNode(denied) AS to WHERE denied.status = 'DENIED'
  MATCH (from)-[link]-(to)
  WHERE type(link) = type(denied) AND link.status = 'HELD' AND (startNode(link) = from OR type(link) = 'PARTNERS_WITH')
    // What one of the two leaves open agrees with whatever the other says.
    AND all(name IN ['role', 'title', 'portfolio', 'capacity', 'subject'] WHERE coalesce(link[name] = denied[name], true))
  RETURN 'DENIAL' AS kind, [link, denied] AS links
UNION ALL
  CALL () {
    WITH 1 AS one WHERE $of IS NULL
    CALL db.index.fulltext.queryRelationships('doubtfulLinks', 'ROLES OR DATES') YIELD relationship AS link
    RETURN link
  UNION
    UNWIND $of AS id
    MATCH (:Entity {id: id})-[own:HOLDS_ROLE|PARTICIPATES_IN]-(:Entity)
    WITH DISTINCT startNode(own) AS actor
    MATCH (actor)-[link:HOLDS_ROLE|PARTICIPATES_IN]->(:Entity)
    RETURN link
  }
  // Who holds roles that exclude each other, wherever; and what is said of one actor at one place. So a hub is not paired with itself link by link.
  UNWIND [kind IN ['ROLES', 'DATES'] WHERE kind IN $kinds] AS kind
  WITH kind, link, CASE WHEN kind = 'DATES' THEN [endNode(link).id, type(link), coalesce(link.role, link.capacity)] END AS term
  WHERE link.status = 'HELD' AND (kind = 'DATES' AND term[2] IS NOT NULL OR link.role IN ['ALDERMAN', 'MINISTER', 'STATE_SECRETARY'])
  WITH kind, startNode(link) AS actor, term, collect(link) AS links
  WHERE size(links) > 1
  UNWIND links AS one
  UNWIND links AS other
  WITH kind, one, other
  WHERE one.id < other.id AND CASE kind
    // On the day on which the one ends for the other to begin nobody holds both.
    WHEN 'ROLES' THEN (endNode(one) <> endNode(other) OR one.role <> other.role)
      AND NOT coalesce(one.validToLatest <= other.validFromEarliest, false) AND NOT coalesce(other.validToLatest <= one.validFromEarliest, false)
    // Their periods may overlap, so they are one term; the first or the last day that one states is certainly not the other's.
    ELSE one.possibleFrom <= other.possibleTo AND other.possibleFrom <= one.possibleTo
      AND (one.validFromLatest < other.validFromEarliest OR other.validFromLatest < one.validFromEarliest
        OR one.validToLatest < other.validToEarliest OR other.validToLatest < one.validToEarliest)
    END
    AND ($of IS NULL OR any(link IN [one, other] WHERE startNode(link).id IN $of OR endNode(link).id IN $of))
  RETURN kind, [one, other] AS links
UNION ALL
  CALL () {
    WITH 1 AS one WHERE 'DATES' IN $kinds AND $of IS NULL
    CALL db.index.fulltext.queryRelationships('doubtfulLinks', 'DATES') YIELD relationship AS link
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
