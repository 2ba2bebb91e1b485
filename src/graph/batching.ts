import DataLoader from 'dataloader';
import type { QueryParameters, Row } from './graph';
import type { RequestGraph } from './request';

/** One named statement that takes `$keys` and answers flat rows with a `key` column, as a loader. */
export interface Batch<Result> {
  /** All keys asked for in one tick, with the same other parameters, make one trip. */
  load(key: string, parameters?: QueryParameters): Promise<Result>;
}

/**
 * A loader over the statement: `build` turns one key's rows, in the statement's order, into what the field answers. Throws at once
 * where the statement does not exist or does not take `$keys`, so that a missing file is found when the server starts.
 */
export function batch<Result>(
  graph: RequestGraph,
  statement: string,
  build: (rows: Row[], key: string, parameters: QueryParameters) => Result,
): Batch<Result> {
  if (!graph.statements.get(statement)?.examples.has('keys'))
    throw new Error(`cypher/${statement}.cypher is missing or has no example line for $keys.`);

  const make = () =>
    new DataLoader<[string, QueryParameters], Result, string>(
      async (asked) => {
        const answers = new Map(
          await Promise.all(
            [...groups(asked).values()].map(async ({ keys, parameters }) => {
              const rows = await graph.read(statement, { ...parameters, keys });
              return [JSON.stringify(parameters), rowsByKey(rows)] as const;
            }),
          ),
        );
        return asked.map(([key, parameters]) =>
          build(answers.get(JSON.stringify(parameters))?.get(key) ?? [], key, parameters),
        );
      },
      { cacheKeyFn: ([key, parameters]) => `${key}\n${JSON.stringify(parameters)}` },
    );
  // A request uses few of the hundred that there are.
  let loader: ReturnType<typeof make> | undefined;
  return {
    load: (key, parameters = {}) => {
      loader ??= make();
      return loader.load([key, parameters]);
    },
  };
}

function groups(asked: readonly [string, QueryParameters][]) {
  const found = new Map<string, { keys: string[]; parameters: QueryParameters }>();
  for (const [key, parameters] of asked) {
    const name = JSON.stringify(parameters);
    const group = found.get(name) ?? { keys: [], parameters };
    group.keys.push(key);
    found.set(name, group);
  }
  return found;
}

function rowsByKey(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.key as string;
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return found;
}
