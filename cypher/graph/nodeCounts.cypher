// Graph.counts.byLabel: how many nodes have each label, from the store's own counts
MATCH (node:Entity) WITH count(node) AS count RETURN 'Entity' AS label, count
UNION ALL
MATCH (node:Actor) WITH count(node) AS count RETURN 'Actor' AS label, count
UNION ALL
MATCH (node:Person) WITH count(node) AS count RETURN 'Person' AS label, count
UNION ALL
MATCH (node:Organization) WITH count(node) AS count RETURN 'Organization' AS label, count
UNION ALL
MATCH (node:Municipality) WITH count(node) AS count RETURN 'Municipality' AS label, count
UNION ALL
MATCH (node:Ministry) WITH count(node) AS count RETURN 'Ministry' AS label, count
UNION ALL
MATCH (node:Group) WITH count(node) AS count RETURN 'Group' AS label, count
UNION ALL
MATCH (node:Region) WITH count(node) AS count RETURN 'Region' AS label, count
UNION ALL
MATCH (node:Initiative) WITH count(node) AS count RETURN 'Initiative' AS label, count
UNION ALL
MATCH (node:Event) WITH count(node) AS count RETURN 'Event' AS label, count
UNION ALL
MATCH (node:Document) WITH count(node) AS count RETURN 'Document' AS label, count
UNION ALL
MATCH (node:Place) WITH count(node) AS count RETURN 'Place' AS label, count
UNION ALL
MATCH (node:Figure) WITH count(node) AS count RETURN 'Figure' AS label, count
UNION ALL
MATCH (node:Statement) WITH count(node) AS count RETURN 'Statement' AS label, count
UNION ALL
MATCH (node:Name) WITH count(node) AS count RETURN 'Name' AS label, count
UNION ALL
MATCH (node:Citation) WITH count(node) AS count RETURN 'Citation' AS label, count
