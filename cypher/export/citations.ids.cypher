// regiograaf export: the citations of these ids, each with its document
// :param ids => ['wethoudersbijeenkomst-2023-02-22#173-177']
UNWIND $ids AS id
MATCH (citation:Citation {id: id})-[:CITES]->(document:Entity)
RETURN id, document.id AS documentId, document.name AS documentName, properties(citation) AS properties
