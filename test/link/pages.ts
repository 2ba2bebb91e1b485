import { ask } from '../setup/ask';

interface Walk {
  ids: string[];
  pages: number;
  totals: Set<number>;
}

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const QUERY = (
  type: string,
  field: string,
) => `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $id) { ... on ${type} { ${field}(first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } } }
}`;

/** Reads a connection page by page to its end (`first`) or to its start (`last`); the ids come in the connection's order. */
export async function walk(
  id: string,
  type: string,
  field: string,
  direction: 'first' | 'last',
  size: number,
): Promise<Walk> {
  const result: Walk = { ids: [], pages: 0, totals: new Set() };
  for (let cursor: string | null = null; ; ) {
    const page: Record<string, unknown> = { [direction]: size, [direction === 'first' ? 'after' : 'before']: cursor };
    const { edges, pageInfo, totalCount }: Page = (await ask(QUERY(type, field), { id, ...page })).data.node[field];
    const ids = edges.map((edge) => edge.node.id);
    result.ids = direction === 'first' ? [...result.ids, ...ids] : [...ids, ...result.ids];
    result.pages++;
    if (result.pages > 200) throw new Error(`${field} of ${id} does not end.`);
    result.totals.add(totalCount);
    expect(edges.at(0)?.cursor ?? null).toBe(pageInfo.startCursor);
    expect(edges.at(-1)?.cursor ?? null).toBe(pageInfo.endCursor);
    expect(direction === 'first' ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(cursor !== null);
    if (!(direction === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return result;
    cursor = direction === 'first' ? pageInfo.endCursor : pageInfo.startCursor;
  }
}

/** The page after the last row. */
export async function pageAfterEnd(id: string, type: string, field: string): Promise<Page> {
  const last = (await ask(QUERY(type, field), { id, last: 1 })).data.node[field];
  return (await ask(QUERY(type, field), { id, first: 5, after: last.pageInfo.endCursor })).data.node[field];
}
