// Graph.counts.byType: how many links there are of each type, from the store's own counts
MATCH ()-[link:HOLDS_ROLE]->() WITH count(link) AS count RETURN 'HOLDS_ROLE' AS type, count
UNION ALL
MATCH ()-[link:MEMBER_OF]->() WITH count(link) AS count RETURN 'MEMBER_OF' AS type, count
UNION ALL
MATCH ()-[link:PART_OF]->() WITH count(link) AS count RETURN 'PART_OF' AS type, count
UNION ALL
MATCH ()-[link:IN_REGION]->() WITH count(link) AS count RETURN 'IN_REGION' AS type, count
UNION ALL
MATCH ()-[link:LOCATED_IN]->() WITH count(link) AS count RETURN 'LOCATED_IN' AS type, count
UNION ALL
MATCH ()-[link:CENTRE_OF]->() WITH count(link) AS count RETURN 'CENTRE_OF' AS type, count
UNION ALL
MATCH ()-[link:SUCCEEDED_BY]->() WITH count(link) AS count RETURN 'SUCCEEDED_BY' AS type, count
UNION ALL
MATCH ()-[link:PARTICIPATES_IN]->() WITH count(link) AS count RETURN 'PARTICIPATES_IN' AS type, count
UNION ALL
MATCH ()-[link:RUNS_IN]->() WITH count(link) AS count RETURN 'RUNS_IN' AS type, count
UNION ALL
MATCH ()-[link:BUILDS_ON]->() WITH count(link) AS count RETURN 'BUILDS_ON' AS type, count
UNION ALL
MATCH ()-[link:ATTENDED]->() WITH count(link) AS count RETURN 'ATTENDED' AS type, count
UNION ALL
MATCH ()-[link:ORGANIZED]->() WITH count(link) AS count RETURN 'ORGANIZED' AS type, count
UNION ALL
MATCH ()-[link:HELD_AT]->() WITH count(link) AS count RETURN 'HELD_AT' AS type, count
UNION ALL
MATCH ()-[link:DISCUSSED_AT]->() WITH count(link) AS count RETURN 'DISCUSSED_AT' AS type, count
UNION ALL
MATCH ()-[link:PUBLISHED]->() WITH count(link) AS count RETURN 'PUBLISHED' AS type, count
UNION ALL
MATCH ()-[link:STATED]->() WITH count(link) AS count RETURN 'STATED' AS type, count
UNION ALL
MATCH ()-[link:STATED_AT]->() WITH count(link) AS count RETURN 'STATED_AT' AS type, count
UNION ALL
MATCH ()-[link:ABOUT]->() WITH count(link) AS count RETURN 'ABOUT' AS type, count
UNION ALL
MATCH ()-[link:PARTNERS_WITH]->() WITH count(link) AS count RETURN 'PARTNERS_WITH' AS type, count
UNION ALL
MATCH ()-[link:VISITED]->() WITH count(link) AS count RETURN 'VISITED' AS type, count
UNION ALL
MATCH ()-[link:HANDED_OVER]->() WITH count(link) AS count RETURN 'HANDED_OVER' AS type, count
UNION ALL
MATCH ()-[link:RECEIVED]->() WITH count(link) AS count RETURN 'RECEIVED' AS type, count
UNION ALL
MATCH ()-[link:CONTRIBUTED_TO]->() WITH count(link) AS count RETURN 'CONTRIBUTED_TO' AS type, count
UNION ALL
MATCH ()-[link:REFERS_TO]->() WITH count(link) AS count RETURN 'REFERS_TO' AS type, count
