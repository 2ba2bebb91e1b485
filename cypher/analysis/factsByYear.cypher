// Facts by the year of their source
// Question: From which years are the facts, and how old are the oldest and the newest?
// A fact is a link that a document proves, in the year of each such document; rows of reference tables are left out.
// Without a year: documents whose date may be of several. `first` and `last`: the dates of that year's first and last document.
MATCH (:Entity)-[link]->(:Entity)
UNWIND link.citations AS citation
WITH DISTINCT link, CASE WHEN citation CONTAINS '#' THEN split(citation, '#')[0] END AS id
MATCH (document:Entity:Document {id: id})
WITH CASE WHEN left(document.dateEarliest, 4) = left(document.dateLatest, 4) THEN left(document.dateEarliest, 4) END AS year, document, count(link) AS facts ORDER BY document.dateKey
RETURN year, count(document) AS sources, sum(facts) AS facts, collect(document.date)[0] AS first, collect(document.date)[-1] AS last
ORDER BY year
