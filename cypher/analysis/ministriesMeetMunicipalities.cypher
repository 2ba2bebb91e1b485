// Which ministries meet which municipalities
// Question: Which ministry sat at one table with people of which municipality, at which meeting?
:param ministry => null;
:param asOf => null;
// A ministry is there itself, or through people who hold a role at it or at a directorate of it; a municipality likewise. Roles count when they may have held on the day.
// `ministry`: null for all, or an id such as 'mnre1073'.
MATCH (ministry:Ministry)
WHERE $ministry IS NULL OR ministry.id = $ministry
MATCH (ministry)<-[standing:HOLDS_ROLE|PART_OF*0..2]-(official:Actor)-[here:ATTENDED]->(event:Event)
WHERE here.status = 'HELD' AND coalesce(here.capacity, '') <> 'INVITED' AND ($asOf IS NULL OR event.dateEarliest <= $asOf)
  AND all(step IN standing WHERE step.status = 'HELD' AND step.possibleFrom <= event.dateLatest AND step.possibleTo >= event.dateEarliest)
MATCH (municipality:Municipality)<-[serving:HOLDS_ROLE*0..1]-(local:Actor)-[there:ATTENDED]->(event)
WHERE there.status = 'HELD' AND coalesce(there.capacity, '') <> 'INVITED'
  AND all(step IN serving WHERE step.status = 'HELD' AND step.possibleFrom <= event.dateLatest AND step.possibleTo >= event.dateEarliest)
UNWIND here.citations + there.citations AS citation
WITH ministry, municipality, event, official, local, citation ORDER BY citation, official.sortKey, local.sortKey
WITH ministry, municipality, event, collect(DISTINCT official.name) AS fromMinistry, collect(DISTINCT local.name) AS fromMunicipality, collect(DISTINCT citation) AS citations
RETURN ministry.id AS ministryId, ministry.name AS ministry, municipality.id AS municipalityId, municipality.name AS municipality,
       event.date AS date, event.name AS event, fromMinistry, fromMunicipality, citations
ORDER BY toLower(ministry), toLower(municipality), date, event
