import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { stringify as yaml } from 'yaml';
import type { Table } from './generate';

/** Writes tables as a seeds folder, which `load` takes; row by row, so that size costs no memory. */
export async function writeSeeds(folder: string, tables: readonly Table[]): Promise<void> {
  const reference = join(folder, 'reference');
  mkdirSync(reference, { recursive: true });
  const entries = Object.fromEntries(tables.map(({ name, entry }) => [name, entry]));
  writeFileSync(join(reference, 'dataset.yaml'), yaml(entries));
  for (const { name, columns, rows } of tables)
    await pipeline(
      Readable.from(rows()),
      stringify({ header: true, columns }),
      createWriteStream(join(reference, `${name}.csv`)),
    );
}
