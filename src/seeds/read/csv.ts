import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
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
  const rows = parse({
    bom: true,
    info: true,
    columns: (columns: string[]) => {
      const twice = columns.find((column, index) => columns.indexOf(column) < index);
      if (twice !== undefined)
        problems.error({ file, line }, `has two columns "${twice}"`, 'give each column a name of its own');
      usable = header(columns) && twice === undefined;
      return columns;
    },
  });
  // A pipe does not hand on what goes wrong before it.
  createReadStream(file)
    .on('error', (error) => rows.destroy(error))
    .pipe(rows);
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: CsvRow; info: { lines: number } }>) {
      if (!usable) return false;
      line = info.lines;
      row(record, line);
    }
  } catch (error) {
    if (error instanceof CsvError) problems.error({ file, line: Number(error.lines ?? line) }, error.message);
    else if ((error as NodeJS.ErrnoException).syscall)
      problems.error({ file, line }, `cannot be read: ${(error as Error).message}`);
    else throw error;
    return false;
  }
  return usable;
}
