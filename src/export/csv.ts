import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { ZipFile } from 'yazl';
import { MODEL } from '../seeds/model';
import { citing } from './citing';
import type { GraphFormat } from './format';
import type { ExportProperties, ExportValue } from './records';
import type { ExportSource } from './source';
import { isInteger, stored } from './types';

/** Between the parts of a list: U+001F, which no name has. */
const BETWEEN = '\u001f';
const LISTS = new Set(['aliases', 'citations', 'observedOn', 'doubts']);
const DATES = ['Earliest', 'Latest'];

/** The files of `neo4j-admin database import`, in one archive. */
export const csv: GraphFormat = {
  name: 'csv',
  mediaType: 'application/zip',
  extension: 'zip',
  description: 'files for neo4j-admin database import, as a folder or a zip',
  write: zipped,
};

export interface CsvFile {
  name: string;
  lines(): AsyncIterable<string>;
}

const COMMAND = `# Reads these files into a database that is new or may be overwritten, on a server that does not run it.
neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter=U+001F \\
  --nodes=nodes.csv --nodes=documents.csv --nodes=Name=names.csv --nodes=Citation=citations.csv --nodes=FormerId=formerIds.csv \\
  --relationships=links.csv --relationships=NAMED=named.csv --relationships=CITES=cites.csv --relationships=NOW=now.csv
`;

/** One file after another, to be written in this order. */
export function csvFiles(source: ExportSource): CsvFile[] {
  const common = ['name', 'kind', 'description', 'certainty', 'aliases', 'citations', 'seedFolder'];
  const sorting = ['sortKey', 'dateKey', 'linkCount', 'linkKey'];
  const validity = ['possibleFrom', 'possibleTo', 'holdsFrom', 'holdsTo'];
  const own = [...MODEL.nodes.values()].flatMap(({ properties }) => properties);
  const nodeColumns = [...new Set([...common, ...dated(own), ...lasting(), ...validity, ...sorting])];
  const linkColumns = [
    ...new Set([
      'id',
      ...dated([...MODEL.links.values()].flatMap(({ properties }) => properties)),
      ...['certainty', 'status', 'note', 'citations', 'observedOn'],
      ...lasting(),
      ...validity,
      ...['doubts', 'seedFolder'],
    ]),
  ];
  const nameColumns = ['name', 'kind', 'because', 'certainty', 'citations', ...lasting(), 'seedFolder'];
  const places = ['firstLine', 'lastLine', 'firstParagraph', 'lastParagraph'];
  const citationColumns = ['documentId', 'section', ...places, 'key', 'seedFolder'];
  const marked = ['seedFolder'];
  const node = (record: { id: string; labels: string[] } & Parameters<typeof stored>[0]) => ({
    keys: [record.id, record.labels.join(BETWEEN)],
    properties: stored(record),
  });
  const ends = (from: string, to: string, mark: string | null) => ({
    keys: [from, to],
    properties: stored({ properties: {}, mark }),
  });
  return [
    { name: 'import.sh', lines: () => Readable.from([COMMAND]) },
    { name: 'citation.txt', lines: () => Readable.from([`${citing(source.header)}\n`]) },
    file('nodes', ['id:ID(Entity)', ':LABEL'], nodeColumns, () => source.nodes(), node),
    file(
      'names',
      ['id:ID(Name)'],
      nameColumns,
      () => source.names(),
      (name) => ({ keys: [name.id], properties: stored(name) }),
    ),
    file(
      'named',
      [':START_ID(Entity)', ':END_ID(Name)'],
      marked,
      () => source.names(),
      (name) => ends(name.entityId, name.id, name.mark),
    ),
    file(
      'formerIds',
      ['id:ID(FormerId)'],
      marked,
      () => source.formerIds(),
      ({ id, mark }) => ({
        keys: [id],
        properties: stored({ properties: {}, mark }),
      }),
    ),
    file(
      'now',
      [':START_ID(FormerId)', ':END_ID(Entity)'],
      marked,
      () => source.formerIds(),
      ({ id, entityId, mark }) => ends(id, entityId, mark),
    ),
    file(
      'links',
      [':START_ID(Entity)', ':END_ID(Entity)', ':TYPE'],
      linkColumns,
      () => source.links(),
      (link) => ({
        keys: [link.from, link.to, link.type],
        properties: stored(link),
      }),
    ),
    file(
      'citations',
      ['id:ID(Citation)'],
      citationColumns,
      () => source.citations(),
      ({ id, documentId, properties, mark }) => ({
        keys: [id],
        properties: stored({ properties: { documentId, ...properties }, mark }),
      }),
    ),
    file(
      'cites',
      [':START_ID(Citation)', ':END_ID(Entity)'],
      marked,
      () => source.citations(),
      (citation) => ends(citation.id, citation.documentId, citation.mark),
    ),
    file('documents', ['id:ID(Entity)', ':LABEL'], nodeColumns, () => source.documents(), node),
  ];
}

function file<T>(
  name: string,
  keys: string[],
  columns: string[],
  records: () => AsyncIterable<T>,
  cells: (record: T) => { keys: string[]; properties: ExportProperties },
): CsvFile {
  return {
    name: `${name}.csv`,
    async *lines() {
      yield stringify([[...keys, ...columns.map(typed)]]);
      for await (const record of records()) {
        const { keys, properties } = cells(record);
        yield stringify([[...keys, ...columns.map((column) => cell(properties[column]))]]);
      }
    },
  };
}

/** With the days beside each date. */
function dated(properties: readonly { name: string; kind: string }[]): string[] {
  return properties.flatMap(({ name, kind }) =>
    kind === 'date' ? [name, ...DATES.map((day) => `${name}${day}`)] : [name],
  );
}

function lasting(): string[] {
  return dated(['validFrom', 'validTo'].map((name) => ({ name, kind: 'date' })));
}

const NUMBERS = new Set(
  [...MODEL.nodes.values(), ...MODEL.links.values()].flatMap(({ properties }) =>
    properties.filter(({ kind }) => kind === 'number').map(({ name }) => name),
  ),
);

/** The heading of a column, with its type. */
function typed(column: string): string {
  if (LISTS.has(column)) return `${column}:string[]`;
  if (isInteger(column)) return `${column}:long`;
  return NUMBERS.has(column) ? `${column}:double` : column;
}

function cell(value: ExportValue | undefined): string {
  return Array.isArray(value) ? value.join(BETWEEN) : value === undefined ? '' : String(value);
}

async function* zipped(source: ExportSource): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  for (const { name, lines } of csvFiles(source)) {
    const content = Readable.from(lines(), { objectMode: false });
    content.on('error', (error) => output.destroy(error));
    // Always the same date, so that one graph gives one file.
    zip.addReadStream(content, name, { mtime: new Date(Date.UTC(1980, 0, 2)) });
  }
  zip.end();
  yield* output as AsyncIterable<Uint8Array>;
}
