import { type AccessOptions, type Asking, checkAccess, checkPassages } from '../analysis/access';
import type { Analyst } from '../analysis/analyst';
import { type Analyses, analysesOf } from '../analysis/named/analyses';
import { Deadline } from '../graph/deadline';
import type { Graph } from '../graph/graph';
import { RequestGraph } from '../graph/request';
import { createLoaders, type Loaders } from './loaders';

/** What every resolver of one request shares. */
export interface Context {
  graph: RequestGraph;
  loaders: Loaders;
  analyst: Analyst;
  analyses: Analyses;
  /** Throws a CypherError with code CYPHER_DISABLED unless who asks may send ad-hoc Cypher. */
  mayAsk(): Promise<void>;
}

/** `revision`: of the graph, read when the request had arrived. `seconds`: that making the answer may take. */
export function createContext(
  graph: Graph,
  analyst: Analyst,
  access: AccessOptions,
  headers: Asking = {},
  revision?: string,
  seconds?: number,
): Context {
  const request = new RequestGraph(graph, revision, seconds === undefined ? undefined : new Deadline(seconds));
  return {
    graph: request,
    loaders: createLoaders(request),
    analyst,
    analyses: analysesOf(graph.statements),
    mayAsk: async () => {
      checkAccess(access, headers);
      if (!access.passages) checkPassages(access, (await request.read('load/loaded'))[0]?.hasTexts === true);
    },
  };
}
