// Citation.excerpt: the cited lines themselves, where the texts are loaded
//
// Blank lines have no passage, yet stand in the excerpt, so that its lines can be counted.
// :param keys => ['wethoudersbijeenkomst-2023-02-22#94']
UNWIND $keys AS key
MATCH (citation:Citation {id: key})
WHERE citation.firstLine IS NOT NULL
UNWIND range(citation.firstLine, citation.lastLine) AS line
OPTIONAL MATCH (passage:Passage {id: citation.documentId + '#' + line})
WITH key, line, passage ORDER BY key, line
WITH key, collect(coalesce(passage.text, '')) AS lines, count(passage) AS loaded
WHERE loaded > 0
RETURN key, lines
