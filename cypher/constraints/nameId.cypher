// Name.id: no two with one id, and found by it
CREATE CONSTRAINT nameId IF NOT EXISTS
FOR (node:Name) REQUIRE node.id IS UNIQUE
