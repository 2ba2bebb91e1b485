import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, describe as line } from '../../src/seeds';
import { seedFolder } from './folder';

const BROKEN = 'test/seeds/broken';

test('every error of a folder is found in one run, at its file, line and field', async () => {
  const { errors, errorCount, warnings, version } = await check([BROKEN]);
  const expected = readFileSync(`${BROKEN}/expected.txt`, 'utf8').trim().split('\n');
  expect([...errors, ...warnings].map((error) => line(error).replaceAll(`${BROKEN}/`, ''))).toEqual(expected);
  expect(errorCount).toBe(errors.length);
  expect(version).toBeNull();
});

test('a fault in a document block is not also blamed on those who cite the document', async () => {
  const files = {
    'sources/overleg.yaml':
      'document: {id: overleg, name: Overleg, kind: MINUTES, date: 2023, file: a.txt, sha256: ab, lines: 3}\n',
    'entities/organizations.yaml': '- {id: vng, label: Organization, name: VNG, kind: ASSOCIATION, at: "overleg#1"}\n',
  };
  const { errors } = await check([seedFolder(files)]);
  expect(errors.map(({ field }) => field)).toEqual(['document.sha256']);
});

test('a folder that is none, or holds no seeds, is said in one sentence', async () => {
  await expect(check(['test/no-such-folder'])).rejects.toThrow('There is no seeds folder "test/no-such-folder".');
  const empty = seedFolder({ 'readme.txt': 'nothing' });
  await expect(check([empty])).rejects.toThrow(`"${empty}" holds no seeds.`);
});

test('two folders of one name cannot be told apart', async () => {
  const files = { 'entities/a.yaml': '[]' };
  await expect(check([seedFolder(files), seedFolder(files)])).rejects.toThrow('are both called "seeds"');
});

test('a model beside the seeds that is not the model of the API is refused', async () => {
  const { errors } = await check([seedFolder({ 'entities/a.yaml': '[]', 'model.yaml': 'nodes: {}\nlinks: {}\n' })]);
  expect(errors.map(({ message }) => message)).toEqual(['differs from the model that the API is made from']);
});

test('entities that share a name are kept apart by saying so, or by their time', async () => {
  const organization = (id: string, more: string) =>
    `- {id: ${id}, label: Organization, name: Werkplein, kind: NETWORK, at: lijst@1${more}}\n`;
  const list = {
    'reference/dataset.yaml':
      'lijst: {document: {name: Lijst, kind: DATASET, date: 2020}, key: nr, expected: {rows: 1}, names: [{entity: een, name: "{naam}", kind: ALIAS}]}\n',
    'reference/lijst.csv': 'nr,naam\n1,Plein\n',
  };
  const errorsOf = async (one: string, other: string) => {
    const entities = organization('een', one) + organization('twee', other);
    return (await check([seedFolder({ ...list, 'entities/organizations.yaml': entities })])).errors;
  };
  expect((await errorsOf('', '')).map(({ message }) => message)).toEqual([
    expect.stringContaining('"twee" shares the name "Werkplein" with "een"'),
  ]);
  expect(await errorsOf(', apartFrom: twee, note: "een ander plein"', '')).toEqual([]);
  expect(await errorsOf(', validTo: 2019', ', validFrom: 2020')).toEqual([]);
  expect(await errorsOf(', validTo: 2020', ', validFrom: 2020')).toHaveLength(1);
});

test('the seeds of the repository have no errors', async () => {
  const documents = process.env.DOCUMENTS_DIR ?? null;
  const { errors, warnings, verification, version } = await check(['seeds'], { documents });
  expect([...errors, ...warnings].map(line)).toEqual([]);
  expect(version).toMatch(/^[0-9a-f]{64}$/);
  if (documents) expect(verification).toMatchObject({ refuted: 0, unverified: 0 });
});

test('a wrong date of a document does not hide what is wrong with its facts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-date-'));
  cpSync('seeds', folder, { recursive: true });
  const file = join(folder, 'sources', 'wethoudersbijeenkomst-2018-09-12.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('date: 2018-09-12', 'date: 12 september').replace('at: "7"', 'at: "3999"'));
  const { errors } = await check([folder]);
  rmSync(folder, { recursive: true });
  expect(errors.map(({ field }) => field)).toEqual(expect.arrayContaining(['document.date', 'at']));
});
