// Citation: the cited places of these ids, each with its document
// :param keys => ['wethoudersbijeenkomst-2023-02-22#94', 'municipalities@GM0153']
UNWIND $keys AS key
MATCH (citation:Citation {id: key})-[:CITES]->(document:Document)
RETURN key, citation.id AS id, citation.section AS section, citation.firstLine AS firstLine, citation.lastLine AS lastLine,
       citation.firstParagraph AS firstParagraph, citation.lastParagraph AS lastParagraph, citation.key AS rowKey,
       document.id AS documentId, labels(document) AS documentLabels, document.name AS documentName,
       document.kind AS documentKind, document.description AS documentDescription
