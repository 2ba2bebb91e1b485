import { entityFrom } from '../entity/build';
import type { Row } from '../graph/graph';
import type { Page } from '../link/connection';
import { cursorOf } from '../link/cursor';
import type { ListEdge } from './connection';
import type { ListQuery } from './query';

/** The page of a list from rows by ascending key, of which there is one more than the page holds where more follow. */
export function pageFrom(rows: Row[], query: ListQuery): Omit<Page<ListEdge>, 'totalCount'> {
  const more = rows.length > query.count;
  const shown = query.descending ? rows.slice(-query.count) : rows.slice(0, query.count);
  const edges = (query.upward ? shown : shown.reverse()).map((row) => ({
    cursor: cursorOf(`${query.order} ${row.key}`),
    node: entityFrom(row),
    holds: row.holds as string | null,
  }));
  const backward = query.descending === query.upward;
  return {
    edges,
    pageInfo: {
      hasNextPage: query.hasBefore || (more && !backward),
      hasPreviousPage: query.hasAfter || (more && backward),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
