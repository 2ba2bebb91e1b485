import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from '../../src/seeds';
import { TestDatabase } from '../seeds/database';
import { seedFolder } from '../seeds/folder';

const FILE = 'docs/coverage.md';
const page = readFileSync(FILE, 'utf8');
afterEach(() => writeFileSync(FILE, page));

const database = new TestDatabase();
afterAll(() => database.stop());

/** On a port where nobody answers, so that the command asks the database. */
const coverage = (args: string[] = [], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['dist/main.js', 'coverage', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PORT: '9', ...env },
  });

test('the page is what the graph of the seeds gives; one that says something else is named', () => {
  expect(coverage(['--check'])).toMatchObject({ status: 0, stderr: '' });
  writeFileSync(FILE, page.replace('| am05 | Twente |', '| am05 | Twenthe |'));
  const { status, stderr } = coverage(['--check']);
  expect(stderr).toMatch(/^Out of date: docs\/coverage\.md\.\nRun `npm run regiograaf -- coverage --write`/);
  expect(status).toBe(1);
  expect(coverage(['--write']).status).toBe(0);
  expect(readFileSync(FILE, 'utf8')).toBe(page);
}, 180_000);

const document = (id: string, date: string, facts: string) =>
  `document: {id: ${id}, name: ${id}, kind: NEWS, date: ${date}, website: "https://example.org/${id}", consulted: 2026-11-21, publisher: raad, paragraphs: 9}\n${facts}`;
const initiative = (id: string, name: string, kind: string, at: string) =>
  `- {id: ${id}, label: Initiative, name: ${name}, kind: ${kind}, at: "${at}"}\n`;

const FILES = {
  'reference/dataset.yaml': `
indeling:
  document: {name: Indeling, kind: DATASET, date: 2026}
  key: code
  expected: {rows: 2}
  node: {label: Municipality, id: "{code}", name: "{name}"}
  names: [{entity: "{code}", name: "{name}", kind: OFFICIAL}]
  links: [{from: "{code}", type: IN_REGION, to: "{region}"}]
`,
  'reference/indeling.csv': 'code,name,region\noost,Oost,am-oost\nwest,West,am-west\n',
  'entities/all.yaml': [
    '- {id: am-oost, label: Region, name: Oostland, kind: LABOUR_MARKET_REGION, at: "een#1"}\n',
    '- {id: am-west, label: Region, name: Westland, kind: LABOUR_MARKET_REGION, at: "een#1"}\n',
    '- {id: am-leeg, label: Region, name: Leegland, kind: LABOUR_MARKET_REGION, at: "een#1"}\n',
    '- {id: raad, label: Organization, name: Raad, kind: BOARD, at: "een#1"}\n',
    '- {id: an-bos, label: Person, name: An Bos, at: "een#2; twee#2"}\n- {id: bo-dal, label: Person, name: Bo Dal, at: "twee#2"}\n',
    initiative('wc', 'Regionaal Werkcentrum Oost', 'SERVICE_CENTRE', 'een#3; twee#3'),
    initiative('wsp-oost', 'WSP Oost', 'SERVICE_CENTRE', 'twee#3'),
    initiative('rmt-oost', 'Regionaal Mobiliteitsteam Oost', 'PROGRAMME', 'twee#3'),
    initiative('fonds', 'Scholingsfonds', 'FUND', 'een#4'),
    initiative('hca', 'Human Capital Agenda Oost', 'POLICY', 'een#4'),
    initiative('week', 'Week van het werk', 'CAMPAIGN', 'een#4'),
  ].join(''),
  'sources/een.yaml': document(
    'een',
    '2021-05-01',
    `links:
  - {from: wc, type: RUNS_IN, to: am-oost, at: 3}
  - {from: fonds, type: RUNS_IN, to: oost, at: 4}
  - {from: hca, type: RUNS_IN, to: am-oost, at: 4}
  - {from: week, type: RUNS_IN, to: am-oost, at: 4}
  - {from: week, type: RUNS_IN, to: am-west, at: 4, status: DENIED}
  - {from: raad, type: IN_REGION, to: am-oost, at: 5}
  - {from: an-bos, type: HOLDS_ROLE, to: oost, role: ALDERMAN, at: 5}
  - {from: raad, type: PARTICIPATES_IN, to: wc, capacity: PARTNER, at: 5}
`,
  ),
  'sources/twee.yaml': document(
    'twee',
    '2023-06-01',
    `links:
  - {from: wsp-oost, type: RUNS_IN, to: am-oost, at: 3}
  - {from: rmt-oost, type: RUNS_IN, to: am-oost, at: 3}
  - {from: an-bos, type: HOLDS_ROLE, to: oost, role: ALDERMAN, at: 5}
  - {from: bo-dal, type: HOLDS_ROLE, to: am-west, role: CHAIR, at: 5}
figures:
  - {id: aantal, about: wc, measure: bezoekers, value: 7, at: 6}
`,
  ),
};

test('each kind of fact counts once in each document, in the region where it is', async () => {
  await database.start();
  await load(database.graph, [seedFolder(FILES)]);
  const { stdout, stderr } = coverage([], database.env);
  expect(stderr).toBe('');
  const rows = stdout.split('\n').filter((row) => row.startsWith('|'));
  const row = (begin: string) =>
    rows
      .find((one) => one.startsWith(begin))
      ?.split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  expect(row('| region id')).toEqual([
    'region id',
    'region',
    'werkcentrum',
    'mobility team',
    'employers service point',
    'boards',
    'aldermen',
    'funds',
    'human capital agenda',
    'other initiatives',
    'partners',
    'figures',
    'sources',
  ]);
  expect(row('| am-oost')).toEqual(['am-oost', 'Oostland', '2', '1', '1', '1', '2', '1', '1', '1', '1', '1', '2']);
  expect(row('| am-west')).toEqual(['am-west', 'Westland', '', '', '', '1', '', '', '', '', '', '', '1']);
  expect(row('| am-leeg')).toEqual(['am-leeg', 'Leegland', ...Array(11).fill('')]);
  expect(row('|  | **covered**')).toEqual(['', '**covered**', '1', '1', '1', '2', '1', '1', '1', '1', '1', '1', '2']);
  expect(row('| 2 | 1')).toEqual(['2', '1', 'An Bos']);
  expect(row('| 1 | 1')).toEqual(['1', '1', 'Bo Dal']);
  // One link for who published it, then those of the file; the figure is about the centre.
  expect(row('| 2021')).toEqual(['2021', '1', '9', '2021-05-01', '2021-05-01']);
  expect(row('| 2023')).toEqual(['2023', '1', '6', '2023-06-01', '2023-06-01']);
}, 300_000);
