// Coverage of the labour-market regions
// Question: In how many documents does each kind of fact about a region stand?
// Rows of reference tables and what a source denies are left out. A municipality counts in the region where it was seen last.
// What runs in a region or a municipality of it is told apart by kind (FUND) and, where kinds do not tell, by name: a service centre is a werkcentrum, or an
// employers' service point (werkgeversservicepunt, WSP); a mobility team; a human-capital agenda. `otherInitiatives`: all the rest.
// `boards`: bodies of the kind BOARD there, and who chairs these or the region. `partners`: who takes part in what runs there. `figures`: about any of these.
MATCH (region:Region {kind: 'LABOUR_MARKET_REGION'})
CALL (region) {
  RETURN region AS place
UNION
  MATCH (region)<-[link:IN_REGION]-(place:Municipality)
  WHERE NOT EXISTS { MATCH (place)-[later:IN_REGION]->(:Region {kind: 'LABOUR_MARKET_REGION'}) WHERE later.holdsTo > link.holdsTo }
  RETURN place
}
WITH region, collect(place) AS places
CALL (places) {
  UNWIND places AS place
  MATCH (place)<-[link:RUNS_IN]-(initiative:Initiative)
  WHERE link.status <> 'DENIED'
  WITH initiative, link, [name IN [initiative.name] + coalesce(initiative.aliases, []) | toLower(name)] AS names
  RETURN initiative.citations + link.citations AS cited,
         CASE WHEN initiative.kind = 'FUND' THEN 'fund'
              WHEN initiative.kind = 'SERVICE_CENTRE' AND any(name IN names WHERE name CONTAINS 'werkcentrum') THEN 'werkcentrum'
              WHEN initiative.kind = 'SERVICE_CENTRE' AND any(name IN names WHERE name CONTAINS 'werkgever' OR name STARTS WITH 'wsp') THEN 'employers'
              WHEN any(name IN names WHERE name CONTAINS 'mobiliteitsteam') THEN 'mobility'
              WHEN any(name IN names WHERE name CONTAINS 'human capital') THEN 'humanCapital'
              ELSE 'other' END AS kind
UNION ALL
  UNWIND places AS place
  MATCH (place)<-[running:RUNS_IN]-(:Initiative)<-[link:PARTICIPATES_IN]-(:Actor)
  WHERE running.status <> 'DENIED' AND link.status <> 'DENIED'
  RETURN link.citations AS cited, 'partner' AS kind
UNION ALL
  UNWIND places AS place
  MATCH (place)<-[link:IN_REGION|PART_OF]-(board:Organization {kind: 'BOARD'})
  WHERE link.status <> 'DENIED'
  OPTIONAL MATCH (board)<-[chair:HOLDS_ROLE {role: 'CHAIR'}]-(:Person)
  RETURN link.citations + coalesce(chair.citations, []) AS cited, 'board' AS kind
UNION ALL
  UNWIND places AS place
  MATCH (place:Region)<-[link:HOLDS_ROLE {role: 'CHAIR'}]-(:Person)
  WHERE link.status <> 'DENIED'
  RETURN link.citations AS cited, 'board' AS kind
UNION ALL
  UNWIND places AS place
  MATCH (place:Municipality)<-[link:HOLDS_ROLE {role: 'ALDERMAN'}]-(:Person)
  WHERE link.status <> 'DENIED'
  RETURN link.citations AS cited, 'alderman' AS kind
UNION ALL
  UNWIND places AS place
  MATCH (place)<-[link:ABOUT]-(:Figure)
  RETURN link.citations AS cited, 'figure' AS kind
UNION ALL
  UNWIND places AS place
  MATCH (place)<-[running:RUNS_IN]-(:Initiative)<-[link:ABOUT]-(:Figure)
  WHERE running.status <> 'DENIED'
  RETURN link.citations AS cited, 'figure' AS kind
UNION ALL
  RETURN [null] AS cited, null AS kind
}
UNWIND cited AS citation
WITH DISTINCT region, kind, CASE WHEN citation CONTAINS '#' THEN split(citation, '#')[0] END AS document
RETURN region.id AS regionId, region.name AS region,
       count(CASE kind WHEN 'werkcentrum' THEN document END) AS werkcentrum, count(CASE kind WHEN 'mobility' THEN document END) AS mobilityTeam,
       count(CASE kind WHEN 'employers' THEN document END) AS employersServicePoint, count(CASE kind WHEN 'board' THEN document END) AS boards,
       count(CASE kind WHEN 'alderman' THEN document END) AS aldermen, count(CASE kind WHEN 'fund' THEN document END) AS funds,
       count(CASE kind WHEN 'humanCapital' THEN document END) AS humanCapitalAgenda, count(CASE kind WHEN 'other' THEN document END) AS otherInitiatives,
       count(CASE kind WHEN 'partner' THEN document END) AS partners, count(CASE kind WHEN 'figure' THEN document END) AS figures,
       count(DISTINCT document) AS sources
ORDER BY toLower(region)
