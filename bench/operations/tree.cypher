MATCH (region:Entity:Region {id: $id})
RETURN {region: region {.id, .name, organizations: {edges: COLLECT {
  MATCH (region)<-[lying:IN_REGION]-(body:Organization&!Municipality) WHERE lying.status <> 'DENIED'
  WITH body, lying ORDER BY body.sortKey, lying.id LIMIT 480
  RETURN {node: body {.id, .name, .kind, people: {edges: COLLECT {
    MATCH (body)<-[role:HOLDS_ROLE]-(person:Person) WHERE role.status <> 'DENIED'
    WITH role, person ORDER BY person.sortKey, role.id LIMIT 20
    RETURN role {.role, .validFrom, node: person {.id, .name, initiatives: {edges: COLLECT {
      MATCH (person)-[part:PARTICIPATES_IN]->(initiative:Initiative) WHERE part.status <> 'DENIED'
      WITH part, initiative ORDER BY initiative.sortKey, part.id LIMIT 5
      RETURN part {.capacity, node: initiative {.id, .name}}
    }}}}
  }}}}
}}}} AS data
