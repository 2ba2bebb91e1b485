import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function groupLoaders(graph: RequestGraph) {
  return {
    members: relation(graph, 'group/members'),
    people: relation(graph, 'group/people'),
  };
}
