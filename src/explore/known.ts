import type { EntityRow } from '../entity/build';
import { notFound } from '../entity/similar';
import { ArgumentError } from '../errors';
import type { Context } from '../server/context';

/**
 * The entities of these ids, or of ids they had before: each once, in their order. Throws ArgumentError for none or more than `most`, and
 * NotFoundError, with ids like it, for the first id that is unknown.
 */
export async function knownEntities(
  { loaders, graph }: Context,
  argument: string,
  ids: string[],
  most: number,
): Promise<EntityRow[]> {
  if (ids.length === 0) throw new ArgumentError(argument, `\`${argument}\` is empty; give at least one id.`);
  if (ids.length > most)
    throw new ArgumentError(
      argument,
      `\`${argument}\` has ${ids.length} ids; it takes ${most} at most. Ask in several requests.`,
    );
  const found = await Promise.all(ids.map((id) => loaders.entity.byId.load(id)));
  const missing = found.indexOf(null);
  if (missing !== -1) throw await notFound(graph, argument, 'Entity', ids[missing]!);
  return [...new Map(found.map((entity) => [entity!.id, entity!])).values()];
}
