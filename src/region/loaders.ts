import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function regionLoaders(graph: RequestGraph) {
  return {
    municipalities: relation(graph, 'region/municipalities'),
    organizations: relation(graph, 'region/organizations'),
    centreMunicipalities: relation(graph, 'region/centreMunicipalities'),
    people: relation(graph, 'region/people'),
    chairs: relation(graph, 'region/chairs'),
    eventsHeld: relation(graph, 'region/eventsHeld'),
    visitors: relation(graph, 'region/visitors'),
  };
}
