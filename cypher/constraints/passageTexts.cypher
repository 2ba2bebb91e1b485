// Passage.text: search in the source texts, in any form of a Dutch word
CREATE FULLTEXT INDEX passageTexts IF NOT EXISTS
FOR (passage:Passage) ON EACH [passage.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}}
