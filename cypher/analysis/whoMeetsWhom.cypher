// Who met most often
// Question: Which two actors were at the same meetings most often?
:param least => 2;
:param labels => ['Person', 'Organization', 'Group', 'Region'];
:param asOf => null;
// `labels`: ['Person'] leaves groups and bodies out; with `least` 1 that gives everybody who met. Invitations and plans do not count.
MATCH (one:Actor)-[here:ATTENDED]->(event:Event)<-[there:ATTENDED]-(other:Actor)
WHERE one.sortKey < other.sortKey AND any(label IN labels(one) WHERE label IN $labels) AND any(label IN labels(other) WHERE label IN $labels)
  AND here.status = 'HELD' AND there.status = 'HELD' AND coalesce(here.capacity, '') <> 'INVITED' AND coalesce(there.capacity, '') <> 'INVITED'
  AND ($asOf IS NULL OR event.dateEarliest <= $asOf)
UNWIND here.citations + there.citations AS citation
WITH one, other, event, citation ORDER BY citation
WITH one, other, event, collect(DISTINCT citation) AS cited ORDER BY event.dateKey
UNWIND cited AS citation
WITH one, other, collect(DISTINCT event.name) AS meetings, collect(DISTINCT event.date) AS dates, collect(DISTINCT citation) AS citations
WHERE size(meetings) >= $least
RETURN one.id AS oneId, one.name AS one, other.id AS otherId, other.name AS other, size(meetings) AS times, meetings, dates, citations
ORDER BY times DESC, toLower(one), toLower(other), oneId, otherId
