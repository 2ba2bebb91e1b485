// Labour-market regions without an initiative like this one
// Question: Which regions have nothing of the kind of the Twents Fonds voor Vakmanschap, as far as the sources tell?
:param initiative => 'twents-fonds-voor-vakmanschap';
:param asOf => null;
// Of its kind: such as FUND. Silence is no proof: what is said about the initiative (voicesOnInitiative) may tell that more regions have one, without naming them.
// `others`: the initiatives of another kind that run in the region or in a municipality of it. `denials`: what a source denies outright, with its citations.
MATCH (region:Region {kind: 'LABOUR_MARKET_REGION'})
OPTIONAL MATCH (centre:Municipality)-[:CENTRE_OF]->(region)
OPTIONAL MATCH (initiative:Initiative)-[link:RUNS_IN]->(:Region|Municipality)-[lying:IN_REGION*0..1]->(region)
WHERE all(step IN lying WHERE step.possibleFrom <= link.possibleTo AND link.possibleFrom <= step.possibleTo)
  AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
WITH region, centre, initiative, link ORDER BY initiative.sortKey
WITH region, centre, collect(DISTINCT CASE WHEN link.status = 'HELD' THEN initiative END) AS present,
     collect(DISTINCT CASE WHEN link.status = 'DENIED' THEN initiative.name END) AS denials,
     collect(CASE WHEN link.status = 'DENIED' THEN link.citations END) AS denying
MATCH (like:Initiative {id: $initiative})
WHERE none(initiative IN present WHERE initiative.kind = like.kind)
UNWIND CASE denying WHEN [] THEN [[null]] ELSE denying END AS list
UNWIND list AS citation
WITH region, centre, present, denials, like, citation ORDER BY citation
RETURN region.id AS regionId, region.name AS region, like.kind AS lacks, centre.name AS centreMunicipality,
       [initiative IN present | initiative.name] AS others, denials, collect(DISTINCT citation) AS citations
ORDER BY toLower(region)
