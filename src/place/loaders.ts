import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function placeLoaders(graph: RequestGraph) {
  return {
    events: relation(graph, 'place/events'),
    locations: relation(graph, 'place/locations'),
    locatedHere: relation(graph, 'place/locatedHere'),
    regions: relation(graph, 'place/regions'),
    visitors: relation(graph, 'place/visitors'),
  };
}
