// Entity.id: no two with one id, and found by it
CREATE CONSTRAINT entityId IF NOT EXISTS
FOR (node:Entity) REQUIRE node.id IS UNIQUE
