// Evidence: how many documents and tables prove what the graph holds, and the days between which they are dated
//
// A page without a date gives no first day; a page is no younger than the day on which it was read.
MATCH (document:Document)
WHERE EXISTS { (document)<-[:CITES]-(:Citation) }
RETURN count(document) AS documents, count(CASE WHEN coalesce(document.kind, '') <> 'DATASET' THEN 1 END) AS texts,
       min(CASE WHEN document.dateEarliest > '0000-01-01' THEN document.dateEarliest END) AS from,
       max(CASE WHEN document.consultedLatest < document.dateLatest THEN document.consultedLatest ELSE document.dateLatest END) AS to
