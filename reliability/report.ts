import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { failedChecks, type Result } from './result';

const JSON_FILE = 'docs/reliability.json';
const PAGE = 'docs/reliability.md';

/** A result as it is kept. */
export interface Kept extends Result {
  date: string;
  machine: string;
}

/** The tables, by the name of the comment that marks their place: what is asked of each kind of part. */
const TABLES: Record<string, { names: string[]; columns: string[] }> = {
  faults: {
    names: ['refusing', 'slow', 'cut', 'password', 'paused', 'killed', 'watched', 'full', 'server', 'orphaned'],
    columns: [
      'asked',
      'answered',
      'refused',
      'with 503',
      'with Retry-After',
      'unreachable',
      'lost',
      'wrong or stale',
      '503 within (ms, 99%)',
      'fault (s)',
      'until all is answered again (s)',
      'writes',
      'writes lost',
      'data',
    ],
  },
  loads: {
    names: ['load'],
    columns: [
      'kills',
      'as before or as after',
      'in between',
      'kills in steps',
      'asked',
      'answered',
      'lost',
      'wrong or stale',
      'data',
    ],
  },
  overload: {
    names: ['overload'],
    columns: [
      'it can (a second)',
      'came (a second)',
      'answered (a second)',
      'asked',
      'answered',
      'refused',
      'with 503',
      'with Retry-After',
      'lost',
      'within at capacity (ms, 99%)',
      'answered within (ms, 99%)',
      '503 within (ms, 99%)',
      'memory before and after (MB)',
      'afterwards it can (a second)',
    ],
  },
  soak: {
    names: ['soak'],
    columns: [
      'minutes',
      'asked',
      'answered',
      'refused',
      'lost',
      'wrong or stale',
      'answered within (ms, 99%)',
      'in use at begin and end (MB)',
      'resident (MB)',
      'Neo4j resident (MB)',
    ],
  },
  fuzz: { names: ['fuzz', 'schemathesis'], columns: ['cases', 'answered', 'refused', 'slowestMs'] },
};

/** Keeps these results, in the place of earlier ones of the same parts, and makes the tables of the page anew. */
export function write(results: Result[]): void {
  const kept = readKept();
  const date = new Date().toISOString().slice(0, 10);
  // What else the machine did meanwhile decides how long things took.
  const machine = `${cpus().length} cores, load ${Math.round(loadavg()[2]!)}`;
  for (const result of results) kept[result.name] = { ...result, date, machine };
  writeFileSync(JSON_FILE, `${JSON.stringify(kept, null, 1)}\n`);
  writeFileSync(PAGE, fillTables(readFileSync(PAGE, 'utf8'), kept));
}

export function readKept(): Record<string, Kept> {
  return existsSync(JSON_FILE) ? JSON.parse(readFileSync(JSON_FILE, 'utf8')) : {};
}

/** The page with its tables made from the results. */
export function fillTables(page: string, kept: Record<string, Kept>): string {
  return Object.entries(TABLES).reduce(
    (text, [name, { names, columns }]) =>
      text.replace(
        new RegExp(`(<!-- ${name}: made by .*? -->)[\\s\\S]*?(<!-- end of ${name} -->)`),
        (_, begin: string, end: string) =>
          `${begin}\n${tableOf(
            names.flatMap((part) => kept[part] ?? []),
            columns,
          )}\n${end}`,
      ),
    page,
  );
}

function tableOf(results: Kept[], columns: string[]): string {
  if (results.length === 0) return 'Not run yet.';
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rows = results.map((result) =>
    line([
      result.title,
      ...columns.map((column) => String(result.figures[column] ?? '–')),
      verdictOf(result),
      result.date,
      result.machine,
    ]),
  );
  const notes = results.filter(({ notes }) => notes).map(({ title, notes }) => `- ${title}: ${notes}`);
  const head = ['', ...columns, 'holds', 'run on', 'machine'];
  return [line(head), line(head.map(() => '---')), ...rows, '', ...notes].join('\n').trimEnd();
}

function verdictOf(result: Result): string {
  const failed = failedChecks(result);
  return failed.length === 0 ? 'all' : `not: ${failed.join('; ')}`;
}
