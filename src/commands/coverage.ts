import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../config';
import { UserError } from '../errors';
import type { Asker } from './asker';
import { openAsker } from './openAsker';
import { markdown } from './readme';

const FILE = 'docs/coverage.md';
const PATH = join(__dirname, '..', '..', FILE);
/** The named analyses of which the page is made. */
const ANALYSES = ['regionCoverage', 'peopleBySources', 'factsByYear'];
const ROWS = 1000;
const NAMED = 12;

export function coverageCommand(): Command {
  return new Command('coverage')
    .description('print how well the graph covers the regions, the people and the years')
    .option('--write', `write it to ${FILE}`)
    .option('--check', `fail when ${FILE} says something else`)
    .action(coverage);
}

async function coverage({ write, check }: { write?: boolean; check?: boolean }): Promise<void> {
  const asker = await openAsker(readConfig());
  const text = await page(asker).finally(() => asker.close());
  if (write) {
    mkdirSync(dirname(PATH), { recursive: true });
    writeFileSync(PATH, text);
  } else if (!check) process.stdout.write(text);
  else if (written() !== text)
    throw new UserError(
      `Out of date: ${FILE}.`,
      'Run `npm run regiograaf -- coverage --write` on a graph of these seeds and commit the result.',
    );
}

async function page(asker: Asker): Promise<string> {
  const parts = [
    '# Coverage\n\nHow well the graph covers the regions, the people and the years, as documents tell of them. `npm run regiograaf -- coverage --write` makes this page from the graph; ' +
      'each table is the named analysis above it, whose file in [`cypher/analysis/`](../cypher/analysis) says what is counted.\n',
  ];
  for (const { name, title, question } of (await asker.analyses()).filter(({ name }) => ANALYSES.includes(name)))
    parts.push(`## ${title}\n\n\`${name}\`: ${question}\n\n${await tableOf(asker, name)}\n`);
  return parts.join('\n');
}

async function tableOf(asker: Asker, name: string): Promise<string> {
  const { columns, rows } = await asker.analysis(name, {}, ROWS);
  const head = columns.map((column) => column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  const covered = columns.map((column, index) =>
    column === 'region' ? '**covered**' : index === 0 ? '' : cell(rows.filter((row) => row[index] !== 0).length),
  );
  return markdown(head, [...rows.map((row) => row.map(cell)), ...(columns.includes('region') ? [covered] : [])]);
}

/** A zero is left empty, so that what is there stands out. */
function cell(value: unknown): string {
  if (!Array.isArray(value)) return value === 0 || value === null ? '' : String(value);
  const more = value.length > NAMED ? ` and ${value.length - NAMED} more` : '';
  return `${value.slice(0, NAMED).join(', ')}${more}`;
}

function written(): string | null {
  try {
    return readFileSync(PATH, 'utf8');
  } catch {
    return null;
  }
}
