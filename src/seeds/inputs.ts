import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MODEL_FILE } from './model';

/** SHA-256 of all files in the folders: where it is the same, so are the facts, which then need not be read. Empty where a folder is missing. */
export function inputsOf(folders: readonly string[]): string {
  if (!folders.every((folder) => existsSync(folder))) return '';
  const hash = createHash('sha256').update(readFileSync(MODEL_FILE));
  for (const folder of folders) {
    hash.update(`\n${basename(resolve(folder))}`);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter((name) => statSync(join(folder, name)).isFile()))
      hash.update(`\n${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}
