import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { type CheckResult, check, describe as line } from '../../src/seeds';
import { TWENTE } from '../seeds/twente';
import { damaged } from './damage';

const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 150) };
/** No file of a few hundred bytes takes longer, on a busy machine either. */
const PATIENCE = 30_000;

type Files = Record<string, string | Buffer>;

/** What the checker says of the files; a UserError is an answer too. */
async function checked(files: Files): Promise<CheckResult | UserError> {
  const parent = mkdtempSync(join(tmpdir(), 'regiograaf-fuzz-'));
  const folder = join(parent, 'seeds');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  try {
    return await check([folder]);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  } finally {
    rmSync(parent, { recursive: true });
  }
}

/** Right or wrong, and if wrong, where. */
async function expectAnswer(files: Files): Promise<CheckResult | UserError> {
  const begun = Date.now();
  const result = await checked(files);
  expect(Date.now() - begun).toBeLessThan(PATIENCE);
  if (result instanceof UserError) return result;
  const { errors, version } = result;
  expect(version === null).toBe(errors.length > 0);
  for (const error of errors) {
    expect(Object.keys(files).some((name) => error.file.endsWith(`seeds/${name}`))).toBe(true);
    expect(error.line).toBeGreaterThanOrEqual(1);
    expect(line(error).length).toBeLessThan(2000);
  }
  return result;
}

test('the files are right to begin with', async () => {
  expect(await expectAnswer(TWENTE)).toMatchObject({ errors: [], version: expect.any(String) });
});

const REGIONS = 'entities/regions.yaml';
const SOURCE = 'sources/verslag.yaml';
const TABLE = 'reference/gemeenten.csv';
const doubled = (name: string, of: string) => `- &${name} [${Array(9).fill(of).join(', ')}]\n`;

test.each<[what: string, file: string, text: string | Buffer, said: string]>([
  ['an alias of nothing', REGIONS, '- *nosuch\n', 'Unresolved alias'],
  [
    'an alias that grows without end',
    REGIONS,
    '- &a {id: twente, names: [*a]}\n',
    'has an anchor inside what it names',
  ],
  [
    'aliases of aliases',
    REGIONS,
    ['x', '*a', '*b', '*c', '*d'].map((of, index) => doubled('abcde'[index]!, of)).join(''),
    'Excessive alias count',
  ],
  ['a merge of no map', REGIONS, '- {<<: 3, id: a}\n', 'Merge sources must be maps'],
  ['lists in lists', REGIONS, `${'- '.repeat(20_000)}a`, 'call stack'],
  ['a file in UTF-16', 'reference/dataset.yaml', Buffer.from(TWENTE['reference/dataset.yaml']!, 'utf16le'), 'is not'],
  [
    'one value for a list',
    SOURCE,
    TWENTE[SOURCE]!.replace(/links:\n(?:.*\n)*?figures:/, 'links: 2019?\nfigures:'),
    'links: ',
  ],
  ['a map for a name', SOURCE, TWENTE[SOURCE]!.replace(/^event: .*$/m, 'event: {a: 1}'), 'event: {"a":1} is not'],
  ['an entry that is none', SOURCE, TWENTE[SOURCE]!.replace('sha256: "', 'sha256: "z').concat('  - null\n'), 'sha256'],
  ['a quote within a cell', TABLE, 'code,name,lat\nGM0153,En"schede,52\n', '2: Invalid Opening Quote'],
  [
    'a value that is a whole file',
    SOURCE,
    TWENTE[SOURCE]!.replace('lines: 5', `lines: ${'x'.repeat(9999)}`),
    'lines: "x',
  ],
])('%s is said in one line', async (_what, file, text, said) => {
  const result = (await expectAnswer({ ...TWENTE, [file]: text })) as CheckResult;
  expect(result.errors.map(line).filter((error) => error.includes(`seeds/${file}`))).toContainEqual(
    expect.stringContaining(said),
  );
});

test('a folder where a table should be is said too', async () => {
  const { [TABLE]: _table, ...rest } = TWENTE;
  const { errors } = (await checked({ ...rest, [`${TABLE}/odd`]: '' })) as CheckResult;
  expect(errors.map(line)).toContainEqual(expect.stringContaining('gemeenten.csv:1: cannot be read: EISDIR'));
});

test(
  'damaged seeds and tables are answered with what is wrong, at its file and line',
  async () => {
    let wrong = 0;
    await fc.assert(
      fc.asyncProperty(damaged(TWENTE), async (files) => {
        const result = await expectAnswer(files);
        if (result instanceof UserError || result.errors.length > 0) wrong++;
      }),
      RUNS,
    );
    expect(wrong).toBeGreaterThan(RUNS.numRuns / 3);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  },
  RUNS.numRuns * 1000,
);
