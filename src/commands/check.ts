import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../config';
import { UserError } from '../errors';
import { type CheckResult, check, describe } from '../seeds';

export function checkCommand(): Command {
  return new Command('check')
    .description('find everything that is wrong with the seeds; needs no database')
    .argument('[folders...]', 'folders of seeds, taken as one (default: SEEDS_DIR)')
    .option(
      '--documents <folder>',
      'folder of the source texts, to hold every citation against (default: DOCUMENTS_DIR)',
    )
    .option('--json', 'print the result as JSON')
    .action(checkFolders);
}

async function checkFolders(folders: string[], options: { documents?: string; json?: boolean }): Promise<void> {
  const config = readConfig();
  const documents = options.documents ? resolve(options.documents) : config.documentsDir;
  const result = await check(folders.length > 0 ? folders : config.seedsDirs, {
    documents,
    memoryFacts: config.loadMemoryFacts,
    suppressedFile: config.suppressedFile,
  });
  console.log(options.json ? JSON.stringify(result) : report(result));
  if (result.errorCount > 0 && options.json) process.exitCode = 1;
  else if (result.errorCount > 0)
    throw new UserError(`${result.errorCount} ${result.errorCount === 1 ? 'error' : 'errors'}.`);
}

function report({ errors, warnings, counts, verification }: CheckResult): string {
  const number = (value: number) => value.toLocaleString('en');
  const lines = [...errors.map(describe), ...warnings.map((warning) => `warning: ${describe(warning)}`)];
  lines.push(
    `${number(counts.nodes)} nodes, ${number(counts.links)} links, ${number(counts.names)} names and ${number(counts.citations)} citations read.`,
  );
  if (verification)
    lines.push(
      `${number(verification.verified)} citations verified against the texts, for ${number(verification.claims)} claims; ` +
        `${number(verification.refuted)} refuted; ${number(verification.unverified)} of texts that are not at hand.`,
    );
  return lines.join('\n');
}
