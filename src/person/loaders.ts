import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function personLoaders(graph: RequestGraph) {
  return {
    roles: relation(graph, 'person/roles'),
  };
}
