// FormerId.id: no two with one id, and found by it
CREATE CONSTRAINT formerId IF NOT EXISTS
FOR (node:FormerId) REQUIRE node.id IS UNIQUE
