// Brokers between labour-market regions
// Question: Who ties two or more labour-market regions together, and by what?
:param via => ['HOME', 'ROLE', 'MEMBER', 'INITIATIVE', 'DIRECT'];
:param least => 2;
:param asOf => null;
// `via`: lying in the region (HOME); a role held in it, or at a body that lies there (ROLE); municipalities of it among the members (MEMBER); an initiative that runs
// there (INITIATIVE); a visit to it, or working together with it (DIRECT). 'MEETING' adds who attended or organized a meeting held there. `ways` says which of them a
// row rests on. What a source denies or only proposes does not count.
MATCH (actor:Actor)-[link:IN_REGION|HOLDS_ROLE|MEMBER_OF|PARTICIPATES_IN|VISITED|PARTNERS_WITH|ATTENDED|ORGANIZED]-(near:Entity)
WHERE NOT actor:Municipality AND link.status = 'HELD' AND ($asOf IS NULL OR link.possibleFrom <= $asOf <= link.possibleTo)
WITH actor, link, near, CASE
  WHEN link:IN_REGION AND startNode(link) = actor THEN 'HOME'
  WHEN link:HOLDS_ROLE AND startNode(link) = actor THEN 'ROLE'
  WHEN link:MEMBER_OF AND endNode(link) = actor THEN 'MEMBER'
  WHEN link:PARTICIPATES_IN AND startNode(link) = actor THEN 'INITIATIVE'
  WHEN (link:VISITED OR link:PARTNERS_WITH) AND near:Region THEN 'DIRECT'
  WHEN (link:ATTENDED OR link:ORGANIZED) AND startNode(link) = actor THEN 'MEETING'
END AS way
WHERE way IN $via
MATCH (near)-[lying:IN_REGION|RUNS_IN|HELD_AT|LOCATED_IN*0..3]->(region:Region {kind: 'LABOUR_MARKET_REGION'})
WHERE region <> actor AND all(step IN lying WHERE step.status = 'HELD' AND ($asOf IS NULL OR step.possibleFrom <= $asOf <= step.possibleTo))
UNWIND link.citations AS citation
WITH DISTINCT actor, region, way, citation ORDER BY way, citation
WITH actor, region, collect(DISTINCT way) AS ways, collect(citation) AS citations ORDER BY region.sortKey
UNWIND ways AS way
UNWIND citations AS citation
WITH actor, collect(DISTINCT region.name) AS regions, collect(DISTINCT way) AS ways, collect(DISTINCT citation) AS citations
WHERE size(regions) >= $least
RETURN actor.id AS actorId, actor.name AS actor, [label IN labels(actor) WHERE NOT label IN ['Entity', 'Actor']] AS labels, actor.kind AS kind,
       size(regions) AS regionCount, regions, ways, citations
ORDER BY regionCount DESC, toLower(actor), actorId
