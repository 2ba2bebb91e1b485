import { batch } from '../graph/batching';
import type { Row } from '../graph/graph';
import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';
import { entityFrom } from './build';
import type { Name } from './name';

export function entityLoaders(graph: RequestGraph) {
  const details = batch(graph, 'entity/details', ([row]) => (row ? detailsFrom(row) : null));
  return {
    /** The entity of an id, or of an id it had before; null for an unknown one. Its details come along, so that an entity asked for by its id takes one trip. */
    byId: batch(graph, 'entity/entities', ([row]) => {
      if (!row) return null;
      const entity = entityFrom(row);
      details.prime(entity.id, detailsFrom(row));
      return entity;
    }),
    details,
    names: batch(graph, 'entity/names', (rows) =>
      rows.map(({ citations, ...name }) => ({ ...name, citationIds: citations }) as unknown as Name),
    ),
    sources: batch(graph, 'entity/sources', (rows) => rows.map((row) => entityFrom(row))),
    links: relation(graph, 'entity/links'),
    figures: relation(graph, 'entity/figures'),
    statementsAbout: relation(graph, 'entity/statementsAbout'),
    documentsAbout: relation(graph, 'entity/documentsAbout'),
    discussedAt: relation(graph, 'entity/discussedAt'),
    partOf: relation(graph, 'entity/partOf'),
    parts: relation(graph, 'entity/parts'),
    successors: relation(graph, 'entity/successors'),
    predecessors: relation(graph, 'entity/predecessors'),
  };
}

function detailsFrom({ properties, formerIds }: Row): Row {
  return { ...(properties as Row), formerIds };
}

export function actorLoaders(graph: RequestGraph) {
  return {
    initiatives: relation(graph, 'actor/initiatives'),
    events: relation(graph, 'actor/events'),
    organizedEvents: relation(graph, 'actor/organizedEvents'),
    statements: relation(graph, 'actor/statements'),
    memberOf: relation(graph, 'actor/memberOf'),
    publications: relation(graph, 'actor/publications'),
    partners: relation(graph, 'actor/partners'),
    visits: relation(graph, 'actor/visits'),
    handedOver: relation(graph, 'actor/handedOver'),
    received: relation(graph, 'actor/received'),
  };
}
