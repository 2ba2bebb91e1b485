// Labour-market regions by evidence
// Question: About which regions do the texts tell us much, and about which nothing?
:param asOf => null;
// Counts claims of texts about the region, its municipalities, their people and the initiatives there; rows of reference tables are left out. Fewest first.
// `lastSeen`: the newest day on which one of the claims was seen to hold.
MATCH (region:Region {kind: 'LABOUR_MARKET_REGION'})
CALL (region) {
  RETURN region AS place
UNION
  MATCH (region)<-[:IN_REGION]-(place:Municipality)
  RETURN place
UNION
  MATCH (region)<-[:IN_REGION*0..1]-(:Region|Municipality)<-[link:HOLDS_ROLE|RUNS_IN]-(place:Person|Initiative)
  WHERE link.status = 'HELD'
  RETURN place
}
OPTIONAL MATCH (place)-[link]-(other:Entity)
WHERE any(cited IN link.citations WHERE cited CONTAINS '#') AND link.status <> 'DENIED' AND ($asOf IS NULL OR link.possibleFrom <= $asOf)
WITH region, count(DISTINCT link) AS claims, count(DISTINCT CASE WHEN place:Person THEN place END) AS people,
     count(DISTINCT CASE WHEN place:Initiative THEN place END) AS initiatives,
     count(DISTINCT CASE WHEN other:Statement THEN other END) AS statements, max(CASE WHEN none(cited IN link.citations WHERE cited CONTAINS '@') THEN link.observedOn[-1] END) AS lastSeen,
     collect(link.citations) AS cited
UNWIND CASE cited WHEN [] THEN [[null]] ELSE cited END AS list
UNWIND list AS citation
WITH region, claims, people, initiatives, statements, lastSeen, collect(DISTINCT CASE WHEN citation CONTAINS '#' THEN split(citation, '#')[0] END) AS documents
RETURN region.id AS regionId, region.name AS region, claims, people, initiatives, statements, size(documents) AS documents, lastSeen
ORDER BY claims, toLower(region)
