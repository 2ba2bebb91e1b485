import { entityFrom } from '../entity/build';
import type { RequestGraph } from '../graph/request';
import type { CitedDocument, GraphFacts, LabelCount, TypeCount } from './graph';

/** What `graph` answers about the graph as a whole; each trip is made once a request, and only for what is selected. */
export function graphLoaders(graph: RequestGraph) {
  const documents = (datasets: boolean) => async (): Promise<CitedDocument[]> =>
    (await graph.read('graph/documents', { datasets })).map((row) => ({
      document: entityFrom(row),
      citations: row.citations as number,
    }));
  return {
    facts: once(async () => (await graph.read('graph/graph'))[0] as unknown as GraphFacts | undefined),
    revision: once(() => graph.revision()),
    nodeCounts: once(() => graph.read('graph/nodeCounts') as Promise<unknown> as Promise<LabelCount[]>),
    linkCounts: once(() => graph.read('graph/linkCounts') as Promise<unknown> as Promise<TypeCount[]>),
    datasets: once(documents(true)),
    texts: once(documents(false)),
  };
}

function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= fetch();
    return answer;
  };
}
