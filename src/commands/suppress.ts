import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { type Config, readConfig } from '../config';
import { prepare } from '../seeds/prepare';
import { OWN_LIST } from '../seeds/suppression/lists';
import { GROUNDS } from '../seeds/suppression/schema';
import { hashOf } from '../seeds/suppression/suppression';
import { surnames } from '../seeds/texts/showing';

interface Options {
  list: string;
  ground?: string;
  surnames: boolean;
}

export function suppressCommand(): Command {
  return new Command('suppress')
    .description('keep a person out of the graph: adds them to a list, by hashes that name nobody')
    .argument('<id>', 'id of the person, whose names are taken from the seeds; or a name, for one who is not in them')
    .argument('[names...]', 'other names and spellings of theirs')
    .option('--list <file>', 'list to add them to', OWN_LIST)
    .addOption(new Option('--ground <ground>', 'why').choices(GROUNDS))
    .option('--no-surnames', 'let their surname stand where it stands alone, as that of somebody else may')
    .action(suppress);
}

async function suppress(id: string, given: string[], { list, ground, surnames: wide }: Options): Promise<void> {
  const known = await namesOf(id, readConfig());
  const names = [...known, ...given];
  const alone = wide ? names.flatMap(surnames) : [];
  const hashes = [...new Set([id, ...names, ...alone].map(hashOf))];
  const today = new Date().toISOString().slice(0, 10);
  const entry = [
    '- who:',
    ...hashes.map((hash) => `    - ${hash}`),
    `  since: ${today}`,
    ...(ground ? [`  ground: ${ground}`] : []),
  ];
  const before = existsSync(list) ? readFileSync(list, 'utf8') : '';
  appendFileSync(list, `${before === '' || before.endsWith('\n') ? '' : '\n'}${entry.join('\n')}\n`);
  console.log(
    [
      `${hashes.length} hashes were added to ${list}: of ${known.length > 0 ? 'the id, ' : ''}${names.length} names and ${new Set(alone).size} surnames.`,
      'The next `load`, or start of the server, leaves them out. `check` says where the seeds still name them.',
    ].join('\n'),
  );
}

/** Every name that the seeds give to the person; none for one who is not in them, or is on a list already. */
async function namesOf(id: string, { seedsDirs, loadMemoryFacts, suppressedFile }: Config): Promise<string[]> {
  const { facts, dispose } = await prepare(seedsDirs, { memoryFacts: loadMemoryFacts, suppressedFile });
  try {
    for (const { id: found, labels, properties } of facts.nodes.records())
      if (found === id && labels.includes('Person'))
        return [properties.name as string, ...(properties.aliases as string[])];
    return [];
  } finally {
    dispose();
  }
}
