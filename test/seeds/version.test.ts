import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../src/seeds/ids';
import { prepare } from '../../src/seeds/prepare';
import { seedFolder } from './folder';

const CSV = 'code,name,region\nGM0153,Enschede,AM05\nGM0164,Hengelo,AM05\nGM0141,Almelo,AM05\n';
const DATASET = `
gemeenten:
  document: {name: Gemeenten, kind: DATASET, date: 2026-01-01}
  key: code
  expected: {rows: 3}
  node: {label: Municipality, id: "{code|lower}", name: "{name}", cbs: "{code}"}
  names: [{entity: "{code|lower}", name: "{name}", kind: OFFICIAL}]
  links: [{from: "{code|lower}", type: IN_REGION, to: twente}]
`;
const REGION = '- {id: twente, label: Region, name: Twente, kind: OTHER, at: "verslag#1"}\n';
const FUND =
  '- {id: fonds, label: Initiative, name: Twents Fonds, kind: FUND, at: "verslag#2", formerIds: [oud-fonds]}\n';
const DOCUMENT = `document: {id: verslag, name: Verslag, kind: MINUTES, date: 2023-02-22, file: v.txt, sha256: "${'0'.repeat(64)}", lines: 9}\n`;
const LINKS = [
  '  - {from: gm0153, type: PARTICIPATES_IN, to: fonds, capacity: PARTNER, at: 3, note: Eerst gezegd.}\n',
  '  - {from: gm0153, type: PARTICIPATES_IN, to: fonds, capacity: PARTNER, at: "1, 2", certainty: INFERRED, note: Ook gezegd., observedOn: 2021}\n',
  '  - {from: gm0164, type: PARTICIPATES_IN, to: fonds, capacity: PARTNER, at: 4}\n',
];

const FILES = {
  'reference/dataset.yaml': DATASET,
  'reference/gemeenten.csv': CSV,
  'entities/all.yaml': REGION + FUND,
  'sources/verslag.yaml': `${DOCUMENT}links:\n${LINKS.join('')}`,
};

/** Version and facts, as the loader takes them. */
async function compiled(folder: string, memoryFacts?: number) {
  const prepared = await prepare([folder], { memoryFacts });
  const facts = Object.entries(prepared.facts).flatMap(([kind, spool]) =>
    [...spool.records()].map((fact) => canonicalJson({ kind, ...fact, mark: null })),
  );
  prepared.dispose();
  expect(prepared.problems.errors).toEqual([]);
  return { version: prepared.version, facts };
}

test('the order of files, entries and rows changes nothing', async () => {
  const [header, ...rows] = CSV.trim().split('\n');
  const reordered = seedFolder({
    'reference/dataset.yaml': DATASET,
    'reference/gemeenten.csv': `${[header, ...rows.reverse()].join('\n')}\n`,
    'entities/a.yaml': FUND,
    'entities/b.yaml': REGION,
    'sources/verslag.yaml': `${DOCUMENT}links:\n${[...LINKS].reverse().join('')}`,
  });
  expect(await compiled(reordered)).toEqual(await compiled(seedFolder(FILES)));
});

test('sorted on disk, facts and version are the same as in memory', async () => {
  const folder = seedFolder(FILES);
  expect(await compiled(folder, 1)).toEqual(await compiled(folder));
  const { facts, version } = await compiled('seeds', 100);
  expect(facts.length).toBeGreaterThan(5000);
  expect(version).toBe((await compiled('seeds')).version);
});

test('nothing is left on disk, not even by one that was killed', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  mkdirSync(join(tmpdir(), `regiograaf-spool-${pid}-killed`));
  await compiled(seedFolder(FILES), 1);
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith('regiograaf-spool-'));
  expect(left.filter((name) => [pid, process.pid].includes(Number(name.split('-')[2])))).toEqual([]);
});

test('the folder that facts come from is no part of their version', async () => {
  const folder = seedFolder(FILES);
  const renamed = join(folder, '..', 'elders');
  cpSync(folder, renamed, { recursive: true });
  expect((await compiled(renamed)).version).toBe((await compiled(folder)).version);
});

test('a changed fact is another version', async () => {
  const changed = { ...FILES, 'reference/gemeenten.csv': CSV.replace('Almelo', 'Borne') };
  expect((await compiled(seedFolder(changed))).version).not.toBe((await compiled(seedFolder(FILES))).version);
});

test('what several entries say of one link adds up', async () => {
  const { facts } = await compiled(seedFolder(FILES));
  const merged = facts.map((fact) => JSON.parse(fact)).filter(({ type }) => type === 'PARTICIPATES_IN');
  expect(merged).toHaveLength(2);
  expect(merged.find(({ from }) => from === 'gm0153').properties).toMatchObject({
    citations: ['verslag#1', 'verslag#2', 'verslag#3'],
    observedOn: ['2021', '2023-02-22'],
    certainty: 'EXPLICIT',
    note: 'Ook gezegd. Eerst gezegd.',
    holdsFrom: '2021-01-01',
    holdsTo: '2023-02-22',
  });
});

test('two folders are read as one', async () => {
  const { 'sources/verslag.yaml': source, ...rest } = FILES;
  const apart = await prepare([seedFolder(rest, 'basis'), seedFolder({ 'sources/verslag.yaml': source }, 'verslagen')]);
  apart.dispose();
  expect(apart.version).toBe((await compiled(seedFolder(FILES))).version);
  expect(apart.marks).toEqual(['basis', 'verslagen']);
});
