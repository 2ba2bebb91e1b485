import type { Row } from '../graph/graph';
import type { RequestGraph } from '../graph/request';
import type { ListQuery } from './query';

const FIRST_STRETCH = 500;
const GROWTH = 10;

/**
 * The rows of one page, and one more, by walking the index of the order. Without a filter that is one stretch of just that length;
 * with one, stretches grow until enough rows passed, so that a common property costs little and a rare one few trips.
 */
export async function walk(graph: RequestGraph, statement: string, query: ListQuery): Promise<Row[]> {
  const size = query.count + 1;
  let { low, high } = query.parameters;
  let found: Row[] = [];
  for (let scan = query.filtered ? Math.max(FIRST_STRETCH, GROWTH * size) : size; ; scan *= GROWTH) {
    const rows = await graph.read(statement, { ...query.parameters, low, high, scan, size: size - found.length });
    const passed = rows.filter((row) => row.id != null);
    found = query.descending ? [...passed, ...found] : [...found, ...passed];
    const { scanned, reached } = rows[0]!;
    if (found.length === size || (scanned as number) < scan) return found;
    if (query.descending) high = reached;
    else low = reached;
  }
}
