// Passage.id: no two with one id, and found by it
CREATE CONSTRAINT passageId IF NOT EXISTS
FOR (node:Passage) REQUIRE node.id IS UNIQUE
