// Who speaks for or against an initiative
// Question: Who is for, against or in doubt about an initiative, when, and in which words of ours?
:param initiative => 'twents-fonds-voor-vakmanschap';
:param stances => null;
:param asOf => null;
// `stances`: null for all, or such as ['FOR', 'AGAINST']. `speaker` is null where the source names nobody; `described` then says who spoke.
// `alsoAbout`: what else the statement is about; its stance may be towards that.
MATCH (statement:Statement)-[:ABOUT]->(:Initiative {id: $initiative})
WHERE ($stances IS NULL OR statement.stance IN $stances) AND ($asOf IS NULL OR statement.dateEarliest <= $asOf)
OPTIONAL MATCH (speaker:Actor)-[:STATED]->(statement)
OPTIONAL MATCH (statement)-[:STATED_AT]->(event:Event)
OPTIONAL MATCH (statement)-[:ABOUT]->(subject:Entity) WHERE subject.id <> $initiative
WITH statement, speaker, event, subject ORDER BY subject.sortKey
WITH statement, speaker, event, statement.dateEarliest AS day, collect(subject.name) AS alsoAbout
RETURN statement.stance AS stance, speaker.id AS speakerId, speaker.name AS speaker, statement.speakerDescription AS described,
       statement.text AS statement, statement.date AS date, event.name AS event, alsoAbout, statement.citations AS citations, statement.id AS statementId
ORDER BY stance, day, statementId, toLower(speaker)
