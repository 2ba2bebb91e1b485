// HOLDS_ROLE and MEMBER_OF, title and portfolio: search by what people are
CREATE FULLTEXT INDEX roleTitles IF NOT EXISTS
FOR ()-[link:HOLDS_ROLE|MEMBER_OF]-() ON EACH [link.title, link.portfolio]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
