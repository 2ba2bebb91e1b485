import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate, SMALL } from '../bench/generate';
import { writeSeeds } from '../bench/seeds';

export const EXTRA_PLACES = 600;

/** A second folder of seeds, beside the project's own: places that nothing is linked to, so that the questions' answers stay as they are. */
export function writeExtra(folder: string): string {
  const files = {
    'entities/places.yaml': Array.from(
      { length: EXTRA_PLACES },
      (_, number) => `- {id: extra-${number}, label: Place, name: Extra ${number}, at: "extra-note#1"}\n`,
    ).join(''),
    'sources/extra-note.yaml': `document: {id: extra-note, name: Note, kind: MINUTES, date: 2026-03-02, file: extra-note.txt, lines: 3, sha256: "${'0'.repeat(64)}", description: Places that come and go}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A small graph, which is loaded in a second or two. */
export async function writeSmall(folder: string): Promise<string> {
  await writeSeeds(folder, generate(SMALL));
  return folder;
}
