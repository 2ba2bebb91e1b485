import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** A seeds folder with these files, by path; it goes when the tests of the file are done. */
export function seedFolder(files: Record<string, string>, name = 'seeds'): string {
  const parent = mkdtempSync(join(tmpdir(), 'regiograaf-seeds-'));
  made.push(parent);
  const folder = join(parent, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
