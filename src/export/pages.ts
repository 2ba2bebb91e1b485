import type { Row } from '../graph/graph';

/** How many rows one trip brings; twice as many are held at most. */
export const PAGE = 2_000;

/**
 * Pages one after another, the next being read while this one is used. `read` gets the last row of the page before and gives an empty
 * page at the end.
 */
export async function* pages(read: (last: Row | null) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let page = await read(null);
  while (page.length > 0) {
    const next = read(page.at(-1)!);
    // Whoever stops in between does not wait for it.
    next.catch(() => undefined);
    yield page;
    page = await next;
  }
}

export function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
