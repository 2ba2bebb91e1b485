// regiograaf export: links in the order of the ids of the entities that they leave, then of their own, a page at a time; both ends are exported
// :param from => ''
// :param after => ''
// :param labels => null
// :param types => null
// :param asOf => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED', 'DENIED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
// :param size => 2000
MATCH (from:Entity)
WHERE from.id >= $from
  AND ($labels IS NULL OR any(label IN labels(from) WHERE label IN $labels))
  AND ($asOf IS NULL OR coalesce(from.possibleFrom, '') <= $asOf <= coalesce(from.possibleTo, '9999-12-31'))
MATCH (from)-[link]->(to:Entity)
WHERE (from.id > $from OR link.id > $after) AND link.id IS NOT NULL AND to.id IS NOT NULL
  AND ($types IS NULL OR type(link) IN $types)
  AND link.status IN $statuses AND link.certainty IN $certainties
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
  AND ($labels IS NULL OR any(label IN labels(to) WHERE label IN $labels))
  AND ($asOf IS NULL OR coalesce(to.possibleFrom, '') <= $asOf <= coalesce(to.possibleTo, '9999-12-31'))
RETURN link.id AS id, type(link) AS type, from.id AS from, to.id AS to, properties(link) AS properties
ORDER BY from.id, link.id
LIMIT toInteger($size)
