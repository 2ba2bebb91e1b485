import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { delimiter } from 'node:path';
import { createHttpServer } from '../../src/server/http';
import { TestDatabase } from './database';
import { seedFolder } from './folder';

const database = new TestDatabase();
beforeAll(() => database.start(), 120_000);
afterAll(() => database.stop());

/** A folder as a reader would write it: it refers to ids of ours. */
const OWN = {
  'entities/initiatives.yaml': `
- id: oefenwerkplaats-techniek
  label: Initiative
  name: Oefenwerkplaats Techniek
  kind: PROGRAMME
  names: [{name: Oefenwerkplaats Techniek, kind: OFFICIAL, at: note#2}]
`,
  'sources/note.yaml': `
document: {id: note, name: Note on a practice workshop, kind: MINUTES, date: 2026-03-02, file: note.txt, lines: 3,
           sha256: ${createHash('sha256').update('note').digest('hex')}}
links:
  - {from: gm0153, type: PARTICIPATES_IN, to: oefenwerkplaats-techniek, capacity: FOUNDER, at: 2}
statements:
  - {id: enschede-fund-pays, by: gm0153, about: twents-fonds-voor-vakmanschap, stance: FOR, text: The fund should pay., at: 3}
`,
};

/** Runs `load` as a user would, against the database of this test. */
async function load(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['dist/main.js', 'load', ...args], {
    env: { ...process.env, ...database.env, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { stdout, stderr, status };
}

/** What the API says about Enschede: its initiatives and its statements. */
async function enschede() {
  const app = await createHttpServer(database.graph);
  const query = `{ municipality(id: "gm0153") {
    initiatives(first: 100) { nodes { id } }
    statements(first: 100) { nodes { id } }
  } }`;
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  await app.close();
  const { data, errors } = response.json();
  expect(errors).toBeUndefined();
  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
  return [...ids(data.municipality.initiatives), ...ids(data.municipality.statements)];
}

test('facts of a reader stand beside ours, and a load without them says that they are removed', async () => {
  const own = seedFolder(OWN, 'own');
  expect(await load(['seeds'])).toMatchObject({ status: 0 });
  const ours = await enschede();
  expect(ours.length).toBeGreaterThan(0);

  expect(await load([], { SEEDS_DIR: ['seeds', own].join(delimiter) })).toMatchObject({ status: 0 });
  const both = await enschede();
  expect(both).toEqual(expect.arrayContaining([...ours, 'oefenwerkplaats-techniek', 'enschede-fund-pays']));
  expect(
    await database.run(`
      MATCH (:Municipality {id: 'gm0153'})-[link:PARTICIPATES_IN]->(mine {id: 'oefenwerkplaats-techniek'}), (graph:Graph)
      RETURN mine.seedFolder AS folder, link.citations AS citations, graph.folders AS folders`),
  ).toEqual([{ folder: 'own', citations: ['note#2'], folders: expect.arrayContaining(['own', 'seeds']) }]);

  const again = await load(['seeds', own, '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ written: 0, removed: 0 });

  const without = await load(['seeds']);
  const removed = Number(/(\d+) removed/.exec(without.stdout)?.[1]);
  expect(removed).toBeGreaterThanOrEqual(5);
  expect((await enschede()).sort()).toEqual(ours.sort());
}, 180_000);

test('an id that both folders give to something is an error that names both places', async () => {
  const own = seedFolder(
    {
      'entities/initiatives.yaml': OWN['entities/initiatives.yaml']
        .replace('oefenwerkplaats-techniek', 'twents-fonds-voor-vakmanschap')
        .replace('note#2', 'wethoudersbijeenkomst-2023-02-22#2'),
    },
    'own',
  );
  const { status, stderr } = await load(['seeds', own]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/own\S*initiatives\.yaml:\d+/);
  expect(stderr).toMatch(/twents-fonds-voor-vakmanschap/);
}, 180_000);
