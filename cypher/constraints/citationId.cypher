// Citation.id: no two with one id, and found by it
CREATE CONSTRAINT citationId IF NOT EXISTS
FOR (node:Citation) REQUIRE node.id IS UNIQUE
