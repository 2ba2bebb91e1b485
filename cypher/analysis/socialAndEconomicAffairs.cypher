// Links between social and economic affairs
// Question: Who for social affairs and who for economic affairs work together, and where do both lie in one hand?
:param social => ['werk en inkomen', 'sociale zaken', 'sociaal', 'arbeidsmarkt', 'participatie'];
:param economic => ['econom', 'ondernemerschap'];
:param asOf => null;
// A person is on a side when the portfolio, or the name of the body, holds one of the words. `way`: ONE_PORTFOLIO (one person, both sides), SAME_BODY, WORKS_TOGETHER
// (a source says so) or SAME_MEETING.
MATCH (person:Person)-[role:HOLDS_ROLE]->(body:Entity)
WHERE role.status = 'HELD' AND ($asOf IS NULL OR role.possibleFrom <= $asOf <= role.possibleTo)
WITH person, role, body, toLower(coalesce(role.portfolio, '') + ' ' + body.name) AS field
WITH person, role, body, any(word IN $social WHERE field CONTAINS word) AS social, any(word IN $economic WHERE field CONTAINS word) AS economic
WITH collect(CASE WHEN social THEN {person: person, role: role, body: body} END) AS socials,
     collect(CASE WHEN economic THEN {person: person, role: role, body: body} END) AS economics
UNWIND socials AS one
UNWIND economics AS other
WITH one.person AS social, one.role AS socialRole, one.body AS socialBody, other.person AS economic, other.role AS economicRole, other.body AS economicBody
CALL (social, socialRole, socialBody, economic, economicRole, economicBody) {
  WITH socialRole, socialBody, economicRole WHERE socialRole = economicRole
  RETURN 'ONE_PORTFOLIO' AS way, socialBody AS place, null AS subject, socialRole.citations AS citations
UNION
  WITH social, economic, socialBody, economicBody, socialRole, economicRole WHERE socialBody = economicBody AND social <> economic
  RETURN 'SAME_BODY' AS way, socialBody AS place, null AS subject, socialRole.citations + economicRole.citations AS citations
UNION
  MATCH (social)-[link:PARTNERS_WITH]-(economic) WHERE link.status = 'HELD'
  RETURN 'WORKS_TOGETHER' AS way, null AS place, link.subject AS subject, link.citations AS citations
UNION
  MATCH (social)-[here:ATTENDED]->(place:Event)<-[there:ATTENDED]-(economic) WHERE social <> economic AND here.status = 'HELD' AND there.status = 'HELD'
  RETURN 'SAME_MEETING' AS way, place, null AS subject, here.citations + there.citations AS citations
}
UNWIND citations AS citation
WITH social, socialRole, socialBody, economic, economicRole, economicBody, way, place, subject, citation ORDER BY citation
WITH social, socialRole, socialBody, economic, economicRole, economicBody, way, place, subject, collect(DISTINCT citation) AS citations
RETURN way, social.name AS social, socialRole.portfolio AS socialPortfolio, socialBody.name AS socialBody,
       economic.name AS economic, economicRole.portfolio AS economicPortfolio, economicBody.name AS economicBody,
       place.name AS place, subject, citations
ORDER BY CASE way WHEN 'ONE_PORTFOLIO' THEN 1 WHEN 'WORKS_TOGETHER' THEN 2 WHEN 'SAME_BODY' THEN 3 ELSE 4 END, toLower(social), toLower(economic), toLower(place), subject, socialPortfolio, economicPortfolio
