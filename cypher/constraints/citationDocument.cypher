// Citation.documentId: what a document proves
CREATE INDEX citationDocument IF NOT EXISTS
FOR (citation:Citation) ON (citation.documentId)
