// regiograaf export: citations in the order of their ids, a page at a time, each with its document
// :param after => ''
// :param size => 2000
MATCH (citation:Citation)
WHERE citation.id > $after
MATCH (citation)-[:CITES]->(document:Entity)
RETURN citation.id AS id, document.id AS documentId, document.name AS documentName, properties(citation) AS properties
ORDER BY citation.id
LIMIT toInteger($size)
