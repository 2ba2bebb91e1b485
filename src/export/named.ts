import { NotFoundError } from '../errors';
import { knownEntities } from '../explore/known';
import type { Graph } from '../graph/graph';
import type { Context } from '../server/context';
import type { Question } from './question';
import { SelectionRows } from './rows';
import type { Selection } from './selection';

/** The most entities that may be named. */
export const MOST_NAMED = 20_000;

/** Exactly the entities and, where they are given, the links of these ids. Throws NotFoundError for the first that is not there. */
export async function named(
  context: Context,
  graph: Graph,
  { ids, linkIds }: Question,
  selection: Selection,
): Promise<Selection> {
  const entities = await knownEntities(context, 'ids', ids!, MOST_NAMED);
  const chosen = { ...selection, ids: new Set(entities.map(({ id }) => id)), labels: null };
  if (!linkIds) return chosen;
  const exact = { ...chosen, linkIds: new Set(linkIds) };
  const missing = new Set(linkIds);
  for await (const page of new SelectionRows(graph, exact).links())
    for (const { id } of page) missing.delete(id as string);
  // What was read in one graph and is not in the next, or is left out by another option, must not be left out in silence.
  for (const id of missing) throw new NotFoundError('link-ids', 'link among these entities', id);
  return exact;
}
