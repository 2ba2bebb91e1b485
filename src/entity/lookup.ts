import type { Context } from '../server/context';
import type { EntityRow } from './build';

/** The entity of an id, present or former, where it is of one of these GraphQL types; else null. */
export async function lookup({ loaders }: Context, id: string, ...types: string[]): Promise<EntityRow | null> {
  const entity = await loaders.entity.byId.load(id);
  return entity && types.includes(entity.__typename) ? entity : null;
}
