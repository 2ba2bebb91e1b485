// Graph.id: no two with one id, and found by it
CREATE CONSTRAINT graphId IF NOT EXISTS
FOR (node:Graph) REQUIRE node.id IS UNIQUE
