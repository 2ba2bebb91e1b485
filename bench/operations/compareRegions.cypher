UNWIND $regions AS key
MATCH (:Entity:Region {id: key})<-[lying:IN_REGION*0..1]-(:Entity)-[link:RUNS_IN|PARTICIPATES_IN]-(initiative:Initiative)
WHERE link.status <> 'DENIED'
  AND all(step IN lying WHERE step.status = 'HELD' AND step.possibleFrom <= link.possibleTo AND link.possibleFrom <= step.possibleTo)
WITH initiative, key, min(CASE link.status WHEN 'HELD' THEN 1 WHEN 'PLANNED' THEN 2 ELSE 3 END) AS rank
WITH initiative, collect({key: key, rank: rank}) AS places
UNWIND places AS place
WITH initiative, place, [other IN places WHERE other.key <> place.key | {id: other.key}] AS alsoIn
ORDER BY place.rank, initiative.sortKey
WITH initiative.kind AS kind, place.key AS key, min(place.rank) AS best, count(*) AS total,
     collect({initiative: initiative {.id, .name}, alsoIn: alsoIn})[..80] AS nodes
WITH kind, collect({key: key, best: best, total: total, nodes: nodes}) AS found
WITH kind, [key IN $regions | [cell IN found WHERE cell.key = key][0]] AS cells
ORDER BY reduce(place = 99, at IN range(0, 7) | CASE WHEN kind = ['FUND', 'PROGRAMME', 'SERVICE_CENTRE', 'AGREEMENT', 'POLICY', 'INSTRUMENT', 'CAMPAIGN', 'CONCEPT'][at] THEN at ELSE place END)
RETURN {compareRegions: {kinds: collect({
  kind: kind,
  shared: size([cell IN cells WHERE cell.best = 1]) > 1,
  cells: [at IN range(0, size($regions) - 1) | {
    region: {id: $regions[at]},
    presence: CASE WHEN cells[at] IS NULL THEN 'LACKS' WHEN cells[at].best = 1 THEN 'HAS' ELSE 'PLANNED' END,
    initiatives: {totalCount: coalesce(cells[at].total, 0), nodes: coalesce(cells[at].nodes, [])}
  }]
})}} AS data
