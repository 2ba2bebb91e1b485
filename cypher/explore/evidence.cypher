// Evidence: how many documents and tables prove what the graph holds, and the days between which they are dated
MATCH (document:Document)
WHERE EXISTS { (document)<-[:CITES]-(:Citation) }
RETURN count(document) AS documents, count(CASE WHEN coalesce(document.kind, '') <> 'DATASET' THEN 1 END) AS texts,
       min(document.dateEarliest) AS from, max(document.dateLatest) AS to
