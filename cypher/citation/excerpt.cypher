// Citation.excerpt: the cited lines themselves, where the texts are loaded
//
// A line that search found is its own citation. Blank lines have no passage, yet stand in the excerpt, so that its lines can be counted.
// :param keys => ['wethoudersbijeenkomst-2023-02-22#94']
UNWIND $keys AS key
CALL (key) {
  MATCH (citation:Citation {id: key})
  WHERE citation.firstLine IS NOT NULL
  RETURN citation.documentId AS documentId, citation.firstLine AS firstLine, citation.lastLine AS lastLine
UNION
  MATCH (passage:Passage {id: key})
  RETURN passage.documentId AS documentId, passage.line AS firstLine, passage.line AS lastLine
}
UNWIND range(firstLine, lastLine) AS line
OPTIONAL MATCH (passage:Passage {id: documentId + '#' + line})
WITH key, line, passage ORDER BY key, line
WITH key, collect(coalesce(passage.text, '')) AS lines, count(passage) AS loaded
WHERE loaded > 0
RETURN key, lines
