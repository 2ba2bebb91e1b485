// Evidence per document
// Question: How much of the graph does each document or table prove?
:param datasets => true;
// `entities`, `links` and `names`: how many of them cite the document. `onlyHere`: links that cite no other document. `datasets` false leaves the reference tables out.
CALL () {
  MATCH (entity:Entity)
  UNWIND entity.citations AS cited
  WITH DISTINCT entity, split(split(cited, '#')[0], '@')[0] AS id
  RETURN id, count(entity) AS entities, 0 AS names, 0 AS links, 0 AS onlyHere, 0 AS inferred
UNION ALL
  MATCH (name:Name)
  UNWIND name.citations AS cited
  WITH DISTINCT name, split(split(cited, '#')[0], '@')[0] AS id
  RETURN id, 0 AS entities, count(name) AS names, 0 AS links, 0 AS onlyHere, 0 AS inferred
UNION ALL
  MATCH (:Entity)-[link]->(:Entity)
  UNWIND link.citations AS cited
  WITH link, collect(DISTINCT split(split(cited, '#')[0], '@')[0]) AS ids
  UNWIND ids AS id
  RETURN id, 0 AS entities, 0 AS names, count(link) AS links, count(CASE WHEN size(ids) = 1 THEN 1 END) AS onlyHere,
         count(CASE WHEN link.certainty = 'INFERRED' THEN 1 END) AS inferred
}
WITH id, sum(entities) AS entities, sum(names) AS names, sum(links) AS links, sum(onlyHere) AS onlyHere, sum(inferred) AS inferred
MATCH (document:Document {id: id})
WHERE $datasets OR coalesce(document.kind, '') <> 'DATASET'
RETURN document.id AS documentId, document.name AS document, document.kind AS kind, document.date AS date,
       COUNT { (document)<-[:CITES]-(:Citation) } AS citedPlaces, entities, names, links, onlyHere, inferred
ORDER BY links DESC, documentId
