import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MODEL_FILE } from './model';
import { listsFor } from './suppression/lists';

/**
 * SHA-256 of all files of the seeds, folders or NDJSON files, and of the lists of people to keep out: where it is the same, so are the facts, which then need not be read.
 * Empty where one is missing.
 */
export function inputsOf(seeds: readonly string[], suppressedFile: string | null = null): string {
  if (!seeds.every((path) => existsSync(path))) return '';
  const hash = createHash('sha256').update(readFileSync(MODEL_FILE));
  // Beside the lists in the folders themselves.
  for (const list of listsFor([], suppressedFile)) hash.update('\nsuppressed\n').update(readFileSync(list));
  for (const path of seeds) {
    hash.update(`\n${basename(resolve(path))}`);
    for (const file of filesOf(path)) hash.update(`\n${file}\n`).update(readFileSync(join(path, file)));
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [''];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort();
}
