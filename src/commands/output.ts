import { stringify } from 'csv-stringify/sync';
import { tableOf } from './table';

export const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** What a statement answered, as far as it is printed. */
export interface Answer {
  columns: readonly string[];
  /** Plain JSON values. */
  rows: readonly (readonly unknown[])[];
  truncated: boolean;
  durationMs: number;
}

/** Writes an answer to standard output, and about it to standard error, so that a pipe gets the rows alone. */
export function print(answer: Answer, format: Format, where?: string): void {
  const { rows, truncated, durationMs } = answer;
  if (format === 'table') {
    const { text, hidden } = tableOf(answer.columns, rows, terminalWidth());
    process.stdout.write(text);
    if (hidden > 0)
      console.error(
        `${count(hidden, 'column')} to the right did not fit: --format csv, json or ndjson has all of them.`,
      );
    console.error(`${count(rows.length, 'row')} in ${Math.round(durationMs)} ms${where ? `, from ${where}` : ''}.`);
  } else process.stdout.write(textOf(answer, format));
  if (truncated) console.error('More rows exist: --first takes more.');
}

/** An answer as `csv` (RFC 4180; lists and maps as JSON), `json` (a list of objects) or `ndjson` (an object a line). */
export function textOf({ columns, rows }: Answer, format: Exclude<Format, 'table'>): string {
  if (format === 'csv')
    return stringify([columns, ...rows.map((row) => row.map(csvCell))], { record_delimiter: '\r\n' });
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
  if (format === 'json') return `${JSON.stringify(objects, null, 2)}\n`;
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Without limit in a pipe, whose reader wants whole cells. */
function terminalWidth(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || Number.POSITIVE_INFINITY;
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
