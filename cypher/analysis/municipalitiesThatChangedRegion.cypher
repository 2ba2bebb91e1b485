// Municipalities that changed region without ending
// Question: Which municipalities are seen in another labour-market region than before, and between which years?
// Between `lastSeen` in the old region and `firstSeen` in the new one the change took place; the lists are of 1 January.
MATCH (oldRegion:Region {kind: 'LABOUR_MARKET_REGION'})<-[before:IN_REGION]-(municipality:Municipality)-[after:IN_REGION]->(newRegion:Region {kind: 'LABOUR_MARKET_REGION'})
WHERE oldRegion <> newRegion AND before.status = 'HELD' AND after.status = 'HELD' AND before.holdsTo < after.holdsFrom
RETURN municipality.id AS municipalityId, municipality.name AS municipality, oldRegion.name AS oldRegion, before.holdsTo AS lastSeen,
       newRegion.name AS newRegion, after.holdsFrom AS firstSeen, before.citations + after.citations AS citations
ORDER BY lastSeen, toLower(municipality), municipalityId, firstSeen
