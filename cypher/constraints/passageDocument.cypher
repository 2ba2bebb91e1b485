// Passage.documentId and line: the text of a document, in order
CREATE INDEX passageDocument IF NOT EXISTS
FOR (passage:Passage) ON (passage.documentId, passage.line)
