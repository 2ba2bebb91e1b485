MATCH (initiative:Entity:Initiative {id: $id})
WITH initiative, COUNT {
  MATCH (initiative)<-[part:PARTICIPATES_IN]-(:Actor) WHERE part.status <> 'DENIED'
} AS total
RETURN {initiative: initiative {.id, .name, participants: {
  totalCount: total,
  edges: COLLECT {
    MATCH (initiative)<-[part:PARTICIPATES_IN]-(actor:Actor) WHERE part.status <> 'DENIED'
    WITH part, actor ORDER BY actor.sortKey, part.id LIMIT toInteger($first)
    RETURN part {.capacity, node: actor {.id, .name}}
  },
  pageInfo: {hasNextPage: total > $first}
}}} AS data
