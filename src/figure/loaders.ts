import type { RequestGraph } from '../graph/request';
import { relation } from '../link/relation';

export function figureLoaders(graph: RequestGraph) {
  return {
    about: relation(graph, 'figure/about'),
    reportedBy: relation(graph, 'figure/reportedBy'),
  };
}
