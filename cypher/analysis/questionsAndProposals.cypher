// Questions and proposals
// Question: What was asked or proposed at the meetings, by whom, and about what?
:param stances => ['QUESTION', 'PROPOSAL'];
:param event => null;
:param about => null;
// `event` and `about`: null for all, or an id such as '2019-11-13-wethoudersbijeenkomst' or 'leven-lang-ontwikkelen'.
MATCH (statement:Statement)-[:ABOUT]->(subject:Entity)
WHERE statement.stance IN $stances AND ($about IS NULL OR subject.id = $about)
OPTIONAL MATCH (statement)-[:STATED_AT]->(event:Event)
WITH statement, subject, event
WHERE $event IS NULL OR event.id = $event
OPTIONAL MATCH (speaker:Actor)-[:STATED]->(statement)
WITH statement, event, subject, speaker ORDER BY subject.sortKey, speaker.sortKey
WITH statement, event, statement.dateEarliest AS day, collect(DISTINCT subject.name) AS about, collect(DISTINCT speaker.name) AS speakers
RETURN statement.stance AS stance, event.date AS date, event.name AS event, speakers, statement.speakerDescription AS described,
       statement.text AS statement, about, statement.citations AS citations, statement.id AS statementId
ORDER BY stance DESC, day, statementId
