MATCH (person:Entity:Person {id: $id})
RETURN {person: person {.id, .name, .description, aliases: coalesce(person.aliases, []), .linkCount}} AS data
