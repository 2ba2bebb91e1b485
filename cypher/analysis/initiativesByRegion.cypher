// Initiatives by region and kind
// Question: Which initiatives does each labour-market region have, by kind?
:param kinds => null;
:param statuses => ['HELD'];
:param asOf => null;
// A region has an initiative that runs in it or in a municipality that lies in it. `kinds`: null for all, or such as ['FUND', 'PROGRAMME'].
// `statuses`: add 'PLANNED' or 'PROPOSED' for what is not there yet.
MATCH (initiative:Initiative)-[link:RUNS_IN]->(place:Region|Municipality)
WHERE ($kinds IS NULL OR initiative.kind IN $kinds) AND link.status IN $statuses
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
MATCH (place)-[lying:IN_REGION*0..1]->(region:Region {kind: 'LABOUR_MARKET_REGION'})
WHERE all(step IN lying WHERE step.status = 'HELD' AND step.possibleFrom <= link.possibleTo AND link.possibleFrom <= step.possibleTo
    AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo))
UNWIND link.citations AS citation
WITH DISTINCT region, initiative, citation ORDER BY citation
WITH region, initiative, collect(citation) AS cited ORDER BY initiative.sortKey
UNWIND cited AS citation
WITH region, initiative.kind AS kind, collect(DISTINCT initiative.name) AS initiatives, collect(DISTINCT citation) AS citations
RETURN region.id AS regionId, region.name AS region, kind, size(initiatives) AS count, initiatives, citations
ORDER BY toLower(region), kind
