MATCH (body:Entity {id: $id})<-[:HOLDS_ROLE]-(person:Person)-[:ATTENDED]->(event:Event)
RETURN person.name AS person, count(event) AS events, min(event.date) AS first
ORDER BY events DESC, person
LIMIT 20
