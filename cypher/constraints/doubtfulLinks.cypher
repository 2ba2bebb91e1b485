// Index of the kinds of contradiction in which a link may have a part; most have none, and are not in it. It names every link type: add one to
// seeds/model.yaml, and it must be added here too, under another index name, since IF NOT EXISTS leaves an index as it is.
CREATE FULLTEXT INDEX doubtfulLinks IF NOT EXISTS
FOR ()-[link:HOLDS_ROLE|MEMBER_OF|PART_OF|IN_REGION|LOCATED_IN|CENTRE_OF|SUCCEEDED_BY|PARTICIPATES_IN|RUNS_IN|BUILDS_ON|ATTENDED|ORGANIZED|HELD_AT
  |DISCUSSED_AT|PUBLISHED|STATED|STATED_AT|ABOUT|PARTNERS_WITH|VISITED|HANDED_OVER|RECEIVED|CONTRIBUTED_TO
  |REFERS_TO]-()
ON EACH [link.doubts]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
