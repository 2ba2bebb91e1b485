// Entity details: everything recorded about an entity itself, for what lists and relations leave out
// :param keys => ['arjan-kampman', 'gm0153', 'am05', 'twents-fonds-voor-vakmanschap']
UNWIND $keys AS key
MATCH (entity:Entity {id: key})
RETURN key, properties(entity) AS properties, [(entity)<-[:NOW]-(former:FormerId) | former.id] AS formerIds
