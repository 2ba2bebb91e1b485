// People by number of sources
// Question: How many people are known from one document only, from two, and so on, and who are they?
// A document counts for a person when it proves the person, a name, or a link; rows of reference tables are left out.
MATCH (person:Person)
CALL (person) {
  UNWIND person.citations AS citation
  RETURN citation
UNION
  MATCH (person)-[:NAMED]->(name:Name)
  UNWIND name.citations AS citation
  RETURN citation
UNION
  MATCH (person)-[link]-(:Entity)
  UNWIND link.citations AS citation
  RETURN citation
}
WITH person, count(DISTINCT CASE WHEN citation CONTAINS '#' THEN split(citation, '#')[0] END) AS sources
ORDER BY person.sortKey
RETURN sources, count(person) AS people, collect(person.name) AS names
ORDER BY sources DESC
