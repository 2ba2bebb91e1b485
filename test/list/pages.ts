import { ask } from '../setup/ask';

export const LISTS = [
  'people',
  'organizations',
  'municipalities',
  'ministries',
  'regions',
  'initiatives',
  'events',
  'documents',
] as const;

// biome-ignore lint/suspicious/noExplicitAny: a connection has the shape of its question
export type Connection = any;

/** One page of a list, e.g. `page('people', 'first: 2', 'nodes { id }')`. Fails when the answer has errors. */
export async function page(list: string, args: string, selection: string): Promise<Connection> {
  const { data, errors } = await ask(`{ ${list}${args === '' ? '' : `(${args})`} { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data[list];
}

/** All nodes of a list, in its order, gathered page by page from the front or from the back. */
export async function every(
  list: string,
  args = '',
  { selection = 'id', size = 500, backward = false } = {},
): Promise<Connection[]> {
  const found: Connection[] = [];
  let cursor: string | null = null;
  for (;;) {
    const [count, from] = backward ? ['last', 'before'] : ['first', 'after'];
    const { nodes, pageInfo } = await page(
      list,
      `${args} ${count}: ${size}${cursor === null ? '' : ` ${from}: "${cursor}"`}`,
      `nodes { ${selection} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`,
    );
    expect(nodes.length).toBeLessThanOrEqual(size);
    found.splice(backward ? 0 : found.length, 0, ...nodes);
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

export const idsOf = (nodes: { id: string }[]) => nodes.map((node) => node.id);

/** The ids of all that a filter leaves, sorted, so that sets compare. */
export async function found(list: string, args: string): Promise<string[]> {
  return idsOf(await every(list, args)).sort();
}
