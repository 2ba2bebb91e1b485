// Index of the citations of entities, so that what a document proves is found without a scan
CREATE FULLTEXT INDEX entityCitations IF NOT EXISTS
FOR (entity:Entity)
ON EACH [entity.citations]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
