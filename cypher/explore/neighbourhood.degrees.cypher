// SubgraphNode.degree: with how many entities each node is linked, and how many of these are not shown
// :param keys => ['twents-fonds-voor-vakmanschap', 'arjan-kampman']
// :param shown => {`twents-fonds-voor-vakmanschap`: 0, `arjan-kampman`: 1}
// :param labels => null
// :param types => null
// :param asOf => null
// :param holds => null
// :param statuses => ['HELD', 'PLANNED', 'PROPOSED']
// :param certainties => ['EXPLICIT', 'INFERRED', 'UNVERIFIED']
UNWIND $keys AS key
MATCH (node:Entity {id: key})
CALL (node) {
  MATCH (node)-[link]-(other:Entity)
  WHERE other <> node
    AND ($labels IS NULL OR $shown[other.id] IS NOT NULL OR any(label IN labels(other) WHERE label IN $labels))
    AND ($types IS NULL OR type(link) IN $types)
    AND link.status IN $statuses AND link.certainty IN $certainties
    AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
    AND ($holds IS NULL OR $holds = CASE WHEN link.holdsFrom <= $asOf <= link.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END)
  WITH DISTINCT other
  RETURN count(*) AS degree, count(CASE WHEN $shown[other.id] IS NULL THEN 1 END) AS omitted
}
RETURN key, degree, omitted
