// Load.id: no two with one id, and found by it
CREATE CONSTRAINT loadId IF NOT EXISTS
FOR (node:Load) REQUIRE node.id IS UNIQUE
