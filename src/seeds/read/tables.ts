import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MODEL } from '../model';
import { didYouMean, type Problems } from '../problems';
import type { Schema } from '../schemaParts';
import { schemas } from '../schemas';
import { checkStructure, validator } from '../structure';
import { YamlFile } from '../yamlFile';
import { readRows } from './csv';
import type { Intake, Values } from './intake';
import { RowReader } from './rows';
import { type TableEntry, TableMapping } from './tableMapping';

const check = validator(() => schemas(MODEL)['dataset.schema.json'] as Schema);

/** One table of `reference/`, ready to be read. */
export interface Table {
  name: string;
  csv: string;
  file: YamlFile;
  entry: TableEntry;
  mark: string;
}

/** Reads `dataset.yaml`: notes the document of each table, so that what is read next can cite its rows. */
export function readDataset(path: string, mark: string, intake: Intake, problems: Problems): Table[] {
  const file = new YamlFile(path, problems);
  if (file.value === undefined || file.value === null) return [];
  const broken = checkStructure(file, check, problems, 1);
  // Nothing can be told of its entries where the file as a whole is something else.
  if (broken.has('')) return [];
  const tables: Table[] = [];
  for (const [name, entry] of Object.entries(file.value as Record<string, TableEntry>)) {
    const csv = join(dirname(path), `${name}.csv`);
    if (!existsSync(csv)) problems.error(file.place([name]), `has no table ${basename(csv)} beside it`);
    else if (!broken.has(name)) tables.push({ name, csv, file, entry, mark });
    intake.tables.set(name, String(entry?.document?.date ?? ''));
    if (broken.has(name)) intake.nodes.add(name, { is: 'broken' });
    else readDocument(name, entry, file, mark, intake);
  }
  for (const csv of readdirSync(dirname(path)).filter((one) => one.endsWith('.csv')))
    if (!(basename(csv, '.csv') in (file.value as object))) {
      const tables = Object.keys(file.value as object);
      problems.error(
        { file: path, line: 1, field: basename(csv, '.csv') },
        `is missing: ${csv} has no entry`,
        didYouMean(basename(csv, '.csv'), tables),
      );
    }
  return tables;
}

function readDocument(id: string, { document }: TableEntry, file: YamlFile, mark: string, intake: Intake) {
  const { name, kind, publisher, ...properties } = document;
  const place = file.place([id]);
  const date = String(document.date);
  intake.nodes.add(id, {
    is: 'node',
    label: 'Document',
    name,
    kind,
    properties: { ...(properties as Values), date },
    unproven: true,
    mark,
    place,
    citations: [],
    observedOn: [],
  });
  if (publisher === undefined) return;
  // A table says as a whole who published it.
  intake.citations.add(id, { is: 'used', mark, place, documentId: id, row: false, properties: {} });
  intake.link({
    from: publisher,
    type: 'PUBLISHED',
    to: id,
    date,
    certainty: 'EXPLICIT',
    status: 'HELD',
    properties: {},
    citations: [id],
    observedOn: [date],
    observedByDefault: true,
    mark,
    place: file.place([id, 'document', 'publisher']),
  });
}

/** Reads the rows of one table, one at a time. */
export async function readTable(table: Table, intake: Intake, problems: Problems) {
  const mapping = new TableMapping(table, problems);
  const reader = new RowReader(mapping, table, intake);
  const read = await readRows(
    table.csv,
    (columns) => mapping.checkColumns(columns),
    (row, line) => reader.read(row, line),
    problems,
  );
  if (!read) return;
  for (const [what, number] of Object.entries(table.entry.expected))
    if (reader.counts[what as keyof typeof reader.counts] !== number)
      problems.error(
        table.file.place([table.name, 'expected', what]),
        `says ${number}, but ${basename(table.csv)} gives ${reader.counts[what as keyof typeof reader.counts]}`,
        'see whether the table is whole, then correct the number',
      );
}
