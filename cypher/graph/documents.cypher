// Graph.datasets, Graph.texts: the documents that prove something, each with the number of its lines or rows that are cited
// :param datasets => true
MATCH (document:Document)
WHERE (coalesce(document.kind, '') = 'DATASET') = $datasets
WITH document, COUNT { (document)<-[:CITES]-(:Citation) } AS citations
WHERE citations > 0
RETURN citations, document.id AS id, labels(document) AS labels, document.name AS name, document.kind AS kind,
       document.description AS description
ORDER BY document.sortKey
LIMIT 500
