import type { QueryResult, Result } from 'neo4j-driver';
import type { Row } from './graph';

/** The records as plain objects, without the generator that `Record.toObject` walks for each. */
export function rowsIn({ records }: QueryResult): Row[] {
  const names = (records[0]?.keys ?? []) as string[];
  return records.map((record) => {
    const row: Row = {};
    for (let column = 0; column < names.length; column++) row[names[column]!] = record.get(column);
    return row;
  });
}

/** The same one by one, as they arrive. */
export async function* rowsOf(result: Result): AsyncGenerator<Row> {
  for await (const record of result) yield record.toObject();
}

export function countOf({ records }: QueryResult): number {
  return records.length;
}
