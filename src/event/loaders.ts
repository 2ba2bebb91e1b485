import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function eventLoaders(graph: RequestGraph) {
  return {
    attendees: relation(graph, 'event/attendees'),
    organizers: relation(graph, 'event/organizers'),
    places: relation(graph, 'event/places'),
    regions: relation(graph, 'event/regions'),
    subjects: relation(graph, 'event/subjects'),
    statements: relation(graph, 'event/statements'),
  };
}
