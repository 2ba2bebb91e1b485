// Municipal mergers that moved people between regions
// Question: Which municipalities ended and became part of one in another labour-market region?
:param since => '2015-01-01';
:param until => '9999-12-31';
// The regions are those of the yearly lists: `lastSeen` is the last list that has the old municipality in the old region, `firstSeen` the first that has the new one in
// the new region; one that it is stated to have left again is left out. `kind`: MERGER, SPLIT or PARTIAL. `certainty` UNVERIFIED: the succession stands in a reference table without a source of its own.
MATCH (old:Municipality)-[succession:SUCCEEDED_BY]->(new:Municipality)
WHERE $since <= succession.validFrom <= $until
MATCH (old)-[before:IN_REGION]->(oldRegion:Region {kind: 'LABOUR_MARKET_REGION'})
MATCH (new)-[after:IN_REGION]->(newRegion:Region {kind: 'LABOUR_MARKET_REGION'})
WHERE oldRegion <> newRegion AND after.holdsTo >= succession.validFrom AND after.validTo IS NULL
RETURN old.name AS oldMunicipality, oldRegion.name AS oldRegion, before.holdsTo AS lastSeen, succession.validFrom AS date, succession.kind AS kind,
       new.name AS newMunicipality, newRegion.name AS newRegion, after.holdsFrom AS firstSeen, succession.certainty AS certainty,
       succession.citations + before.citations + after.citations AS citations
ORDER BY date, toLower(oldMunicipality), toLower(newMunicipality), toLower(oldRegion)
