import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function initiativeLoaders(graph: RequestGraph) {
  return {
    participants: relation(graph, 'initiative/participants'),
    people: relation(graph, 'initiative/people'),
    regions: relation(graph, 'initiative/regions'),
    municipalities: relation(graph, 'initiative/municipalities'),
    locations: relation(graph, 'initiative/locations'),
    buildsOn: relation(graph, 'initiative/buildsOn'),
    basisOf: relation(graph, 'initiative/basisOf'),
    events: relation(graph, 'initiative/events'),
    visitors: relation(graph, 'initiative/visitors'),
  };
}
