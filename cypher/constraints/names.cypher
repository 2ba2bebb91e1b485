// Name.name: every name and spelling, without regard to case and accents
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (name:Name) ON EACH [name.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
