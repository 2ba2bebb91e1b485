import type { entityLoaders } from '../entity/loaders';
import { notFound } from '../entity/similar';
import type { RequestGraph } from '../graph/request';
import type { ListArgs } from './args';
import { Listing } from './listing';
import { type ListQuery, listQuery } from './query';

/** A root field that lists the entities of one label. */
export interface List {
  load(args: ListArgs): Promise<{ listing: Listing }>;
}

type ById = ReturnType<typeof entityLoaders>['byId'];

/**
 * The list over two statements: `<name>` walks the index of an order, `<name>.selected` starts from selective filters and counts. Throws
 * at once where one is missing.
 */
export function list(graph: RequestGraph, byId: ById, name: string, countAll: () => Promise<number>): List {
  for (const statement of [name, `${name}.selected`])
    if (!graph.statements.has(statement)) throw new Error(`cypher/${statement}.cypher is missing.`);
  return {
    load: async (args) => {
      const query = listQuery(args);
      await resolvePlaces(graph, byId, query);
      return { listing: new Listing(graph, name, query, countAll) };
    },
  };
}

const PLACES = [
  ['region', 'Region'],
  ['municipality', 'Municipality'],
] as const;

/** Puts the present id in the place of a former one; throws NotFoundError for an id that names no such place. */
async function resolvePlaces(graph: RequestGraph, byId: ById, { parameters }: ListQuery): Promise<void> {
  await Promise.all(
    PLACES.map(async ([name, type]) => {
      const id = parameters[name] as string | null;
      if (id === null) return;
      const place = await byId.load(id);
      if (place?.__typename !== type) throw await notFound(graph, `filter.${name}`, type, id);
      parameters[name] = place.id;
    }),
  );
}
