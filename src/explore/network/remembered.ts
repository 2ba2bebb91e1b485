import type { Graph } from '../../graph/graph';
import type { RequestGraph } from '../../graph/request';

const MOST = 8;

/** By database, the latest answers by the revision and the question that they answer. */
const answers = new WeakMap<Graph, Map<string, unknown>>();

/**
 * What `work` answers to the question, from memory where the graph is still at the revision at which it was answered. An answer is kept only when
 * nothing was committed while it was made.
 */
export async function remembered<Answer>(
  graph: RequestGraph,
  question: unknown,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const kept = answers.get(graph.graph) ?? new Map<string, unknown>();
  answers.set(graph.graph, kept);
  const revision = await graph.revision();
  const key = JSON.stringify([revision, question]);
  if (kept.has(key)) return kept.get(key) as Answer;
  const answer = await work();
  if ((await graph.graph.revision()) === revision) {
    kept.set(key, answer);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
  }
  return answer;
}
