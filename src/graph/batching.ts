import DataLoader from 'dataloader';
import type { QueryParameters, Row } from './graph';
import type { RequestGraph } from './request';

/** One named statement that takes `$keys` and answers flat rows with a `key` column, as a loader. */
export interface Batch<Result> {
  /** All keys asked for in one tick, with the same other parameters, make one trip. */
  load(key: string, parameters?: QueryParameters): Promise<Result>;
  /** Takes what another trip brought along. */
  prime(key: string, result: Result): void;
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
    new DataLoader<Asked, Result, string>(
      async (asked) => {
        const answers = new Map(
          await Promise.all(
            [...groups(asked).values()].map(async ({ keys, parameters, name }) => {
              const rows = await graph.read(statement, { ...parameters, keys });
              return [name, rowsByKey(rows)] as const;
            }),
          ),
        );
        return asked.map(({ key, parameters, name }) => build(answers.get(name)?.get(key) ?? [], key, parameters));
      },
      { cacheKeyFn: ({ key, name }) => `${key}\n${name}` },
    );
  // A request uses few of the hundred that there are.
  let loader: ReturnType<typeof make> | undefined;
  return {
    load: (key, parameters = {}) => {
      loader ??= make();
      return loader.load({ key, parameters, name: JSON.stringify(parameters) });
    },
    prime: (key, result) => {
      loader ??= make();
      loader.prime({ key, parameters: {}, name: '{}' }, result);
    },
  };
}

/** One key asked for, with the other parameters and what tells them from others. */
interface Asked {
  key: string;
  parameters: QueryParameters;
  name: string;
}

function groups(asked: readonly Asked[]) {
  const found = new Map<string, { keys: string[]; parameters: QueryParameters; name: string }>();
  for (const { key, parameters, name } of asked) {
    const group = found.get(name) ?? { keys: [], parameters, name };
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
