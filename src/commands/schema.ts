import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { UserError } from '../errors';
import { MODEL } from '../seeds/model';
import { schemas } from '../seeds/schemas';
import { schemaText } from '../server/schema';
import { licencesText } from './licences';
import { fillParts } from './readme';

const ROOT = join(__dirname, '..', '..');

export function schemaCommand(): Command {
  return new Command('schema')
    .description('print the GraphQL schema')
    .option(
      '--write',
      'write whatever is made from the code: schema/schema.graphql, the JSON Schemas of the seeds, docs/licences.md, the tables of README.md',
    )
    .option('--check', 'fail when one of these files differs from the code')
    .action((options: { write?: boolean; check?: boolean }) => {
      if (options.write) for (const [file, text] of madeFiles()) writeFileSync(join(ROOT, file), text);
      else if (options.check) check();
      else process.stdout.write(schemaText());
    });
}

/** Every committed file that is made from the code, with the text it should have. */
export function madeFiles(): Map<string, string> {
  return new Map([
    ['schema/schema.graphql', schemaText()],
    ...Object.entries(schemas(MODEL)).map(
      ([name, schema]) => [`seeds/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
    ['docs/licences.md', licencesText(ROOT)],
    ['README.md', fillParts(readFileSync(join(ROOT, 'README.md'), 'utf8'))],
  ]);
}

function check(): void {
  const stale = [...madeFiles()].filter(([file, text]) => read(file) !== text).map(([file]) => file);
  if (stale.length > 0)
    throw new UserError(
      `Out of date: ${stale.join(', ')}.`,
      'Run `npm run regiograaf -- schema --write` and commit the result.',
    );
}

function read(file: string): string | null {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return null;
  }
}
