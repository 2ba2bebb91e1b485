import { aligned } from '../bench/table';
import { clear, progress, say } from '../bench/terminal';
import { cases } from './cases';
import { readOptions } from './options';
import { write } from './report';
import { failedChecks, type Result } from './result';
import { runScenarios, SCENARIOS } from './scenarios';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) return;
  const results: Result[] = [];
  const found = (result: Result) => {
    clear();
    results.push(result);
    // At once, so that what was found stays when the run is broken off.
    if (!options.short) write([result]);
    if (!options.json) console.log(`${textOf(result)}\n`);
    progress('');
  };
  const ours = SCENARIOS.filter(({ name, isLong }) => options.only?.includes(name) ?? !(options.short && isLong));
  if (ours.length > 0) {
    const names = ours.map(({ name }) => name);
    await runScenarios(names, options.short, found, interrupted());
  }
  for (const part of cases(options)) found(await part());
  if (options.json) console.log(JSON.stringify(results, null, 1));
  const failed = results.filter((result) => failedChecks(result).length > 0);
  if (failed.length > 0) throw new Error(`What must hold did not in: ${failed.map(({ name }) => name).join(', ')}.`);
  say('All that must hold did.');
}

function textOf(result: Result): string {
  const failed = failedChecks(result).map((what) => `  DOES NOT HOLD: ${what}`);
  const rows = Object.entries(result.figures).map(([what, figure]) => [`  ${what}`, figure ?? '–']);
  return [
    `${result.name}: ${result.title}`,
    ...(rows.length > 0 ? [aligned(rows)] : []),
    ...(result.notes ? [`  ${result.notes}`] : []),
    ...failed,
  ].join('\n');
}

/** Rejects at Ctrl-C, so that whatever was started is stopped in order. */
function interrupted(): Promise<never> {
  const signalled = new Promise<never>((_, failed) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => failed(new Error(`${signal}: stopped.`)));
  });
  // It may come while nobody waits for it yet.
  signalled.catch(() => undefined);
  return signalled;
}

main().catch((error) => {
  clear();
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
