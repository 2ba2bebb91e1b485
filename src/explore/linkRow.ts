import { entityFrom } from '../entity/build';
import type { Row } from '../graph/graph';
import type { Link } from '../link/facts';
import { linkFrom } from '../link/relation';

/** A Link from a row with the link's columns and those of both ends (`from…`, `to…`). */
export function linkRow(row: Row): Link {
  return { ...linkFrom(row), from: entityFrom(row, 'from'), to: entityFrom(row, 'to') } as unknown as Link;
}

/** Rows that make one thing, which stand together, with the links that they hold, each once. */
export interface LinkGroup {
  row: Row;
  links: Link[];
}

/** Rows of one link each, put together where the named columns are equal; in the order in which each first comes. */
export function grouped(rows: Row[], ...columns: string[]): LinkGroup[] {
  const groups = new Map<string, LinkGroup>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row[column]));
    const group = groups.get(key) ?? { row, links: [] };
    groups.set(key, group);
    if (row.linkId != null && !group.links.some(({ id }) => id === row.linkId)) group.links.push(linkRow(row));
  }
  return [...groups.values()];
}
