import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function statementLoaders(graph: RequestGraph) {
  return {
    speakers: relation(graph, 'statement/speakers'),
    about: relation(graph, 'statement/about'),
    events: relation(graph, 'statement/events'),
  };
}
