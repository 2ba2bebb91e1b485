import type { Graph } from '../graph/graph';
import { RequestGraph } from '../graph/request';
import { createLoaders, type Loaders } from './loaders';

/** What every resolver of one request shares. */
export interface Context {
  graph: RequestGraph;
  loaders: Loaders;
}

export function createContext(graph: Graph): Context {
  const request = new RequestGraph(graph);
  return { graph: request, loaders: createLoaders(request) };
}
