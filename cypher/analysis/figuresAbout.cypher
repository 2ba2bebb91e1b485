// Figures about an initiative over time
// Question: Which numbers do the sources report about an initiative, an organisation or a meeting, and who reported them?
:param about => 'twents-fonds-voor-vakmanschap';
:param asOf => null;
// `value` alone is one number; `minValue` to `maxValue` a range; `qualifier` MORE_THAN and ABOUT say how exact the source is.
MATCH (figure:Figure)-[:ABOUT]->(:Entity {id: $about})
WHERE $asOf IS NULL OR figure.asOfEarliest <= $asOf
OPTIONAL MATCH (speaker:Actor)-[stated:STATED]->(figure)
WITH figure, speaker ORDER BY speaker.sortKey
WITH figure, collect(speaker.name) AS reportedBy
RETURN figure.asOf AS asOf, figure.measure AS measure, figure.qualifier AS qualifier, figure.value AS value, figure.minValue AS minValue, figure.maxValue AS maxValue,
       figure.unit AS unit, reportedBy, figure.citations AS citations, figure.id AS figureId
ORDER BY measure, figure.asOfEarliest, figureId
