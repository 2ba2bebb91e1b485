import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Problems } from '../problems';
import type { CsvRow } from './template';

/** Gives each row of the file with its line; false where the header or the file cannot be used, which the problems say. */
export async function readRows(
  file: string,
  header: (columns: string[]) => boolean,
  row: (row: CsvRow, line: number) => void,
  problems: Problems,
): Promise<boolean> {
  let usable = true;
  let line = 1;
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      info: true,
      columns: (columns: string[]) => {
        usable = header(columns);
        return columns;
      },
    }),
  );
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: CsvRow; info: { lines: number } }>) {
      if (!usable) return false;
      line = info.lines;
      row(record, line);
    }
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('CSV_')) throw error;
    problems.error({ file, line: (error as { lines?: number }).lines ?? line }, (error as Error).message);
    return false;
  }
  return usable;
}
