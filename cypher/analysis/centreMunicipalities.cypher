// Centre municipalities and their aldermen
// Question: Which municipality is the centre of each labour-market region, and which of its aldermen do the sources name?
:param region => null;
:param asOf => null;
// One row for each alderman; a centre municipality without a named alderman has one row with `alderman` null. `holds`: HOLDS or UNKNOWN as of the day, null for all time.
MATCH (centre:Municipality)-[centring:CENTRE_OF]->(region:Region)
WHERE ($region IS NULL OR region.id = $region) AND ($asOf IS NULL OR centring.possibleFrom <= $asOf <= centring.possibleTo)
OPTIONAL MATCH (person:Person)-[role:HOLDS_ROLE {role: 'ALDERMAN'}]->(centre)
WHERE role.status = 'HELD' AND ($asOf IS NULL OR role.possibleFrom <= $asOf <= role.possibleTo)
RETURN region.id AS regionId, region.name AS region, centre.id AS centreId, centre.name AS centreMunicipality,
       person.id AS personId, person.name AS alderman, role.portfolio AS portfolio, role.observedOn AS seen,
       CASE WHEN $asOf IS NULL OR role IS NULL THEN null WHEN role.holdsFrom <= $asOf <= role.holdsTo THEN 'HOLDS' ELSE 'UNKNOWN' END AS holds,
       centring.citations + coalesce(role.citations, []) AS citations
ORDER BY toLower(region), toLower(alderman), role.id
