import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { writeExport } from '../../src/export/file';
import { FORMATS } from '../../src/export/formats';
import { WHOLE_GRAPH } from '../../src/export/selection';
import { ExportSource } from '../../src/export/source';
import { type CheckResult, check, describe as line } from '../../src/seeds';
import { TWENTE } from '../seeds/twente';
import { testGraph } from '../setup/ask';
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
  ['one column twice', TABLE, 'code,name,lat,name\nGM0153,Enschede,52,Almelo\n', '1: has two columns "name"'],
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

describe('an exported graph', () => {
  let text: string;
  const file = join(mkdtempSync(join(tmpdir(), 'regiograaf-fuzz-')), 'part.ndjson');
  afterAll(() => rmSync(dirname(file), { recursive: true }));

  /** What the checker says of the records, of which each is one line. */
  async function checkedRecords(records: string): Promise<CheckResult> {
    writeFileSync(file, records);
    return check([file]);
  }

  beforeAll(async () => {
    const ids = new Set(['twents-fonds-voor-vakmanschap', 'arjan-kampman', 'gm0153', 'am05']);
    const source = await ExportSource.open(testGraph(), { ...WHOLE_GRAPH, ids });
    await writeExport(FORMATS.ndjson, source, file);
    source.dispose();
    text = readFileSync(file, 'utf8');
  });

  test('is right to begin with', async () => {
    expect(await checkedRecords(text)).toMatchObject({ errors: [], version: expect.any(String) });
  });

  test.each([
    ['a kind that every object has', '{"is":"constructor","id":"a"}', 'is: is "constructor"'],
    ['a map for a property', '{"is":"formerId","id":"a","entity":"gm0153","properties":{"a":{}}}', 'a: is {}'],
    ['a mark that is none', '{"is":"formerId","id":"a","entity":"gm0153","mark":[1]}', 'mark: is [1]'],
    ['a number for an id', '{"is":"formerId","id":7,"entity":"gm0153"}', 'id: is 7'],
    ['a list', '[]', 'is no JSON object'],
  ])('%s is said in one line', async (_what, record, said) => {
    const { errors } = await checkedRecords(text.replace('\n', `\n${record}\n`));
    expect(errors.map(line)).toEqual([expect.stringContaining(said)]);
    expect(errors[0]!.line).toBe(2);
  });

  test(
    'damaged, it is answered with what is wrong, at its line',
    async () => {
      let wrong = 0;
      await fc.assert(
        fc.asyncProperty(damaged({ 'part.ndjson': text }), async (files) => {
          const { errors, version } = await checkedRecords(String(files['part.ndjson']));
          expect(version === null).toBe(errors.length > 0);
          for (const error of errors) expect(line(error).length).toBeLessThan(2000);
          if (errors.length > 0) wrong++;
        }),
        RUNS,
      );
      expect(wrong).toBeGreaterThan(RUNS.numRuns / 3);
    },
    RUNS.numRuns * 1000,
  );
});
