MATCH (region:Entity:Region {id: $id})
RETURN {region: region {.id, .name,
  municipalities: {edges: COLLECT {
    MATCH (region)<-[lying:IN_REGION]-(municipality:Municipality) WHERE lying.status <> 'DENIED'
    WITH municipality, lying ORDER BY municipality.sortKey, lying.id LIMIT 100
    RETURN {node: municipality {.id, .name, aldermen: {edges: COLLECT {
      MATCH (municipality)<-[role:HOLDS_ROLE {role: 'ALDERMAN'}]-(person:Person) WHERE role.status <> 'DENIED'
      WITH role, person ORDER BY person.sortKey, role.id LIMIT 20
      RETURN role {.validFrom, node: person {.id, .name}}
    }}}}
  }},
  initiatives: {edges: COLLECT {
    MATCH (region)-[link:PARTICIPATES_IN|RUNS_IN]-(initiative:Initiative) WHERE link.status <> 'DENIED'
    WITH link, initiative ORDER BY initiative.sortKey, link.id LIMIT 100
    RETURN {node: initiative {.id, .name, .kind}}
  }}
}} AS data
