MATCH (person:Person) WHERE person.sortKey > $low
WITH person ORDER BY person.sortKey LIMIT 100
RETURN {people: {nodes: collect(person {.id, .name, roles: {edges: COLLECT {
  MATCH (person)-[role:HOLDS_ROLE]->(body:Entity) WHERE role.status <> 'DENIED'
  WITH role, body ORDER BY body.sortKey, role.id LIMIT 5
  RETURN role {.role, .validFrom, node: CASE WHEN body:Organization THEN body {.id, .name, regions: {edges: COLLECT {
    MATCH (body)-[lying:IN_REGION]->(region:Region) WHERE lying.status <> 'DENIED'
    WITH lying, region ORDER BY region.sortKey, lying.id LIMIT 5
    RETURN {node: region {.id, .name}}
  }}} ELSE body {.id, .name} END}
}}})}} AS data
