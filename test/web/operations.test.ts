import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../setup/ask';

const FOLDER = 'web/graphiql/operations';
const files = readdirSync(FOLDER).sort();

it('has ten operations, each with a name for its tab', () => {
  const names = files.map((file) => /^query (\w+)/m.exec(readFileSync(join(FOLDER, file), 'utf8'))?.[1]);
  expect(new Set(names).size).toBe(10);
  expect(names).not.toContain(undefined);
});

it.each(files)('%s is answered, and the answer is not empty', async (file) => {
  const { data, errors } = await ask(readFileSync(join(FOLDER, file), 'utf8'));
  expect(errors).toBeUndefined();
  expect(Object.values(data).every(Boolean)).toBe(true);
  expect(longest(data)).toBeGreaterThan(0);
});

/** The length of the longest list in an answer. */
function longest(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Math.max(own, ...Object.values(value).map(longest));
}
