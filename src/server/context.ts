import { type AccessOptions, type Asking, checkAccess, checkPassages } from '../analysis/access';
import type { Analyst } from '../analysis/analyst';
import { type Analyses, analysesOf } from '../analysis/named/analyses';
import { Deadline } from '../graph/deadline';
import type { Graph } from '../graph/graph';
import { RequestGraph } from '../graph/request';
import { createLoaders, type Loaders } from './loaders';
import type { Place } from './overload/place';
import type { Noted, Seen } from './watch/seen';

/** What every resolver of one request shares. */
export interface Context {
  graph: RequestGraph;
  loaders: Loaders;
  analyst: Analyst;
  analyses: Analyses;
  /** Throws a CypherError with code CYPHER_DISABLED unless who asks may send ad-hoc Cypher. */
  mayAsk(): Promise<void>;
  /** Leaves the place that the request took among those whose answers are made, for one among those who ask in Cypher. Throws a CypherError with code CYPHER_BUSY where there is none. */
  stepAside(): Promise<void>;
  /** What is noted while this answer is made. */
  noted: Noted;
  /** The request it is made for. */
  seen?: Seen;
}

/** What is known of one request. */
export interface Asked {
  /** Of the graph, read when the request had arrived. */
  revision?: string;
  /** That making the answer may take. */
  seconds?: number;
  /** What it takes up while it is answered. */
  place?: Place;
  seen?: Seen;
}

export function createContext(
  graph: Graph,
  analyst: Analyst,
  access: AccessOptions,
  headers: Asking = {},
  { revision, seconds, place, seen }: Asked = {},
): Context {
  const deadline = seconds === undefined ? undefined : new Deadline(seconds);
  const request = new RequestGraph(graph, revision, deadline, seen);
  return {
    graph: request,
    loaders: createLoaders(request),
    analyst,
    analyses: analysesOf(graph.statements),
    noted: { operation: null, codes: [] },
    seen,
    mayAsk: async () => {
      checkAccess(access, headers);
      if (!access.passages) checkPassages(access, (await request.read('load/loaded'))[0]?.hasTexts === true);
    },
    stepAside: async () => place?.change(() => analyst.place()),
  };
}
