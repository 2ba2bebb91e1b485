// Entity details: everything recorded about an entity itself that lists and relations leave out
// :param keys => ['arjan-kampman', 'gm0153', 'am05', 'twents-fonds-voor-vakmanschap']
UNWIND $keys AS key
MATCH (entity:Entity {id: key})
RETURN key,
       entity.aliases AS aliases, entity.validFrom AS validFrom, entity.validTo AS validTo,
       entity.certainty AS certainty, entity.note AS note, entity.citations AS citations, entity.linkCount AS linkCount,
       [(entity)<-[:NOW]-(former:FormerId) | former.id] AS formerIds,
       entity.tooi AS tooi, entity.wikidata AS wikidata, entity.oin AS oin, entity.roo AS roo, entity.cbs AS cbs,
       entity.iso3166 AS iso3166, entity.website AS website, entity.latitude AS latitude, entity.longitude AS longitude,
       entity.size AS size, entity.sizeQualifier AS sizeQualifier,
       entity.date AS date, entity.startTime AS startTime, entity.endTime AS endTime,
       entity.attendance AS attendance, entity.theme AS theme,
       entity.language AS language, entity.sha256 AS sha256, entity.lines AS lines, entity.licence AS licence,
       entity.origin AS origin, entity.consulted AS consulted,
       entity.measure AS measure, entity.value AS value, entity.minValue AS minValue, entity.maxValue AS maxValue,
       entity.unit AS unit, entity.qualifier AS qualifier, entity.asOf AS asOf,
       entity.text AS text, entity.stance AS stance, entity.speakerDescription AS speakerDescription
