import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type LoadOptions, type LoadResult, load } from '../../src/seeds';
import { TestDatabase } from './database';
import { seedFolder } from './folder';
import { many, TEXT, TWENTE } from './twente';

const database = new TestDatabase();
beforeAll(() => database.start(), 120_000);
beforeEach(() => database.empty());
afterAll(() => database.stop());

const loadFiles = (files: Record<string, string>, options: LoadOptions = {}) =>
  load(database.graph, [seedFolder(files)], options);
const revision = () => database.graph.revision();
const loadedAt = async () => (await database.run('MATCH (graph:Graph) RETURN graph.loadedAt AS at'))[0]?.at;

/** The seeds with some text replaced, which must be there. */
function changed(file: string, from: string, to: string): Record<string, string> {
  expect(TWENTE[file]).toContain(from);
  return { ...TWENTE, [file]: TWENTE[file]!.replace(from, to) };
}

/** What a load of these files into an empty graph gives. */
async function freshly(files: Record<string, string>): Promise<string[]> {
  await database.empty();
  await loadFiles(files);
  return database.everything();
}

test('facts arrive with what is derived from them', async () => {
  const result = await loadFiles(TWENTE);
  expect(result).toMatchObject({ removed: 0, passages: 0, inSteps: false, resumed: 0 });
  const [fund] = await database.run(
    'MATCH (fund:Initiative {id: "twents-fonds"}) RETURN properties(fund) AS own, labels(fund) AS labels',
  );
  expect(fund).toMatchObject({
    labels: expect.arrayContaining(['Entity', 'Initiative']),
    own: {
      name: 'Twents Fonds voor Vakmanschap',
      aliases: ['Twents Fonds'],
      citations: ['verslag#2', 'verslag#3'],
      sortKey: 'twents fonds voor vakmanschap twents-fonds',
      dateKey: '9999-99-99 twents fonds voor vakmanschap twents-fonds',
      linkCount: 4,
      linkKey: '9999999995 twents fonds voor vakmanschap twents-fonds',
      holdsFrom: '2023-02-22',
      seedFolder: 'seeds',
    },
  });
  const [link] = await database.run(
    'MATCH (:Municipality {id: "gm0164"})-[link:PARTICIPATES_IN]->() RETURN properties(link) AS own',
  );
  expect(link!.own).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    capacity: 'PARTNER',
    certainty: 'EXPLICIT',
    status: 'HELD',
    validFrom: '2022',
    validFromEarliest: '2022-01-01',
    validFromLatest: '2022-12-31',
    observedOn: ['2023-02-22'],
    citations: ['verslag#3'],
    possibleFrom: '2022-01-01',
    possibleTo: '9999-12-31',
    holdsFrom: '2022-12-31',
    holdsTo: '2023-02-22',
  });
  expect(
    await database.run(`
      MATCH (:FormerId {id: 'twents-fonds-oud'})-[:NOW]->(fund)-[:NAMED]->(name {kind: 'ALIAS'})
      MATCH (citation:Citation {id: 'verslag#3'})-[:CITES]->(document)
      MATCH (:Municipality {id: 'gm0153'})-[attended:ATTENDED]->(event:Event), (statement:Statement), (figure:Figure)
      MATCH (graph:Graph)
      RETURN fund.id AS fund, name.name AS name, citation.section AS section, document.id AS document, attended.validFrom AS attended,
             statement.date AS said, figure.name AS figure, graph.version AS version, graph.nodes AS nodes, graph.folders AS folders,
             event.attendance IS :: INTEGER AND citation.firstLine IS :: INTEGER AND fund.linkCount IS :: INTEGER AS whole`),
  ).toEqual([
    {
      fund: 'twents-fonds',
      name: 'Twents Fonds',
      section: 'Fonds',
      document: 'verslag',
      attended: '2023-02-22',
      said: '2023-02-22',
      figure: 'cheques: meer dan 2.300 cheques',
      version: result.version,
      nodes: 10,
      folders: ['seeds'],
      whole: true,
    },
  ]);
});

test('the number of links that is kept is the number that is there', async () => {
  await load(database.graph, ['seeds']);
  const wrong = 'MATCH (node:Entity) WHERE node.linkCount <> COUNT { (node)--(:Entity) } RETURN node.id AS id';
  expect(await database.run(wrong)).toEqual([]);
});

test('every index and constraint answers after a load', async () => {
  await loadFiles(TWENTE);
  const indexes = await database.run(
    'SHOW INDEXES YIELD name, state WHERE NOT name STARTS WITH "index_" RETURN name, state',
  );
  expect(indexes.length).toBeGreaterThan(70);
  expect(indexes.filter(({ state }) => state !== 'ONLINE')).toEqual([]);
});

test.each([
  ['in one transaction', {}],
  ['in steps', { loadTransactionFacts: 5 }],
])('loading twice changes nothing, %s', async (_how, options) => {
  await load(database.graph, ['seeds'], options);
  const before = [await database.everything(), await revision(), await loadedAt()];
  const again = await load(database.graph, ['seeds'], options);
  expect(again).toMatchObject({ written: 0, removed: 0, inSteps: 'loadTransactionFacts' in options });
  expect([await database.everything(), await revision(), await loadedAt()]).toEqual(before);
});

test.each([
  ['in one transaction', {}],
  ['in steps', { loadTransactionFacts: 5 }],
  ['with all of it sorted on disk', { loadMemoryFacts: 2 }],
])('what the seeds no longer say leaves the graph, %s', async (_how, options) => {
  const [, ...rest] = TWENTE['reference/gemeenten.csv']!.split('\n').reverse();
  const fewer = {
    ...changed('entities/initiatives.yaml', '    - {name: Twents Fonds, kind: ALIAS, at: verslag#3}\n', ''),
    'reference/gemeenten.csv': rest.reverse().slice(0, 3).join('\n'),
    'reference/dataset.yaml': TWENTE['reference/dataset.yaml']!.replace('rows: 3', 'rows: 2'),
    'sources/verslag.yaml': TWENTE['sources/verslag.yaml']!.replace(/ {2}- \{from: gm0164.*\n/, ''),
  };
  const expected = await freshly(fewer);
  const full = await freshly(TWENTE);
  expect(full.length).toBeGreaterThan(expected.length);
  const { removed } = await loadFiles(fewer, options);
  expect(removed).toBeGreaterThan(5);
  expect(await database.everything()).toEqual(expected);
});

test('a link or label that changes, changes', async () => {
  const other = changed('sources/verslag.yaml', 'capacity: FOUNDER', 'capacity: FUNDER');
  other['entities/regions.yaml'] = TWENTE['entities/regions.yaml']!.replace('LABOUR_MARKET_REGION', 'OTHER');
  const expected = await freshly(other);
  await freshly(TWENTE);
  await loadFiles(other);
  expect(await database.everything()).toEqual(expected);
});

test('nodes and links of others are left alone', async () => {
  await loadFiles(TWENTE);
  await database.run(`
    MATCH (fund:Entity {id: 'twents-fonds'}), (town:Entity {id: 'gm0153'})
    CREATE (mine:Entity:Thought {id: 'mine', name: 'Mine'})-[:ABOUT {id: 'a'}]->(fund), (town)-[:LIKES]->(fund), (:Note {text: 'x'})`);
  const foreign = `
    MATCH (mine:Thought {id: 'mine'})-[about:ABOUT]->(:Entity {id: 'twents-fonds'}), (:Entity {id: 'gm0153'})-[:LIKES]->(), (note:Note)
    RETURN properties(mine) AS mine, labels(mine) AS labels, properties(about) AS about, note.text AS note`;
  const before = await database.run(foreign);
  expect(before).toHaveLength(1);
  await loadFiles(changed('reference/gemeenten.csv', 'Almelo', 'Almelo-stad'));
  expect(await database.run(foreign)).toEqual(before);
});

test("somebody's node with an id of the seeds is an error, and nothing is written", async () => {
  await loadFiles(TWENTE);
  await database.run('CREATE (:Entity {id: "borne"})');
  const before = [await database.everything(), await revision()];
  const files = { ...TWENTE, 'entities/groups.yaml': '- {id: borne, label: Group, name: Borne, at: "verslag#1"}\n' };
  for (const options of [{}, { loadTransactionFacts: 5 }])
    await expect(loadFiles(files, options)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('Entity "borne"'),
      hint: expect.stringContaining('Delete them, or give them another id'),
    });
  expect([await database.everything(), await revision()]).toEqual(before);
});

test("a node that is to go but has somebody's link is an error, and nothing is written", async () => {
  await loadFiles({ ...TWENTE, 'entities/groups.yaml': '- {id: borne, label: Group, name: Borne, at: "verslag#1"}\n' });
  await database.run('MATCH (borne:Entity {id: "borne"}) CREATE (borne)<-[:REMEMBERS]-(:Note {name: "my note"})');
  const before = [await database.everything(), await revision()];
  for (const options of [{}, { loadTransactionFacts: 5 }])
    await expect(loadFiles(TWENTE, options)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('"borne" (REMEMBERS, "my note")'),
      hint: expect.stringContaining('put the nodes back into the seeds'),
    });
  expect([await database.everything(), await revision()]).toEqual(before);
});

test.each([
  ['in one transaction', {}],
  ['in steps', { loadTransactionFacts: 5 }],
])('what was edited by hand is put right, %s', async (_how, options) => {
  const expected = await freshly(TWENTE);
  await database.run(`
    MATCH (fund:Entity {id: 'twents-fonds'})-[:NAMED]->(name:Name {kind: 'ALIAS'}), (town:Entity {id: 'gm0153'}), (region:Entity {id: 'twente'})
    MATCH (town)-[founded:PARTICIPATES_IN]->(fund), (:Entity {id: 'gm0141'})-[within:IN_REGION]->(region)
    MATCH (citation:Citation {id: 'verslag#2'})
    CREATE (town)-[moved:IN_REGION]->(fund) SET moved = properties(within)
    CREATE (town)-[again:PARTICIPATES_IN]->(fund) SET again = properties(founded)
    SET fund.name = 'Wrong', fund.colour = 'red', fund:Favourite, town.linkCount = 7, founded.role = 'x', region.name = null
    REMOVE town:Municipality
    DETACH DELETE name, citation
    DELETE within`);
  const { written, removed } = await loadFiles(TWENTE, options);
  expect(written).toBeGreaterThanOrEqual(7);
  expect(removed).toBe(2);
  expect(await database.everything()).toEqual(expected);
});

test('seeds with errors are refused before the graph is touched', async () => {
  await loadFiles(TWENTE);
  const before = await revision();
  const wrong = changed('sources/verslag.yaml', 'capacity: FOUNDER', 'capacity: FINDER');
  await expect(loadFiles(wrong)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(
      /an error; nothing was written\.\n.*verslag\.yaml:6 capacity: "FINDER" is not one of .*did you mean "FUNDER"\?/,
    ),
  });
  expect(await revision()).toBe(before);
});

test('texts become passages where they are at hand, and go when they are not', async () => {
  const documentsDir = seedFolder({ 'verslag.txt': TEXT });
  const without = await freshly(TWENTE);
  const { version, passages } = await loadFiles(TWENTE, { documentsDir });
  expect(passages).toBe(5);
  expect(
    await database.run(
      'MATCH (line:Passage) RETURN line.id AS id, line.line AS line, line.text AS text ORDER BY line.line LIMIT 1',
    ),
  ).toEqual([{ id: 'verslag#1', line: 1, text: 'Enschede' }]);
  expect((await loadFiles(TWENTE, { documentsDir })).written).toBe(0);
  expect(await loadFiles(TWENTE)).toMatchObject({ version, passages: 0, removed: 5 });
  expect(await database.everything()).toEqual(without);
  const another = seedFolder({ 'verslag.txt': 'another text\n' });
  await expect(loadFiles(TWENTE, { documentsDir: another })).rejects.toThrow('is another one than was cited');
});

test('two loads at once do not get in each other’s way', async () => {
  const expected = await freshly(TWENTE);
  await database.empty();
  const files = seedFolder(TWENTE);
  await Promise.all([load(database.graph, [files]), load(database.graph, [files], { loadTransactionFacts: 5 })]);
  expect(await database.everything()).toEqual(expected);
});

/** Loads in another process; kills it when it comes to the step. Gives what it printed. */
async function inAnotherProcess(
  folder: string,
  options: LoadOptions,
  stopAt?: string,
  node: string[] = [],
): Promise<string> {
  const child = spawn(
    process.execPath,
    [...node, join(__dirname, 'loader.js'), JSON.stringify({ folder, options, stopAt })],
    {
      env: { ...process.env, ...database.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    printed = line;
    if (line === 'stopped') child.kill('SIGKILL');
  });
  await once(child, 'close');
  return printed;
}

test.each(['nodes', 'names', 'citations', 'links', 'removeLinks', 'removeNodes'])(
  'a load killed in the phase "%s" leaves the old graph, and the next one comes through',
  async (moment) => {
    const old = await freshly({
      ...TWENTE,
      'entities/groups.yaml': Array.from(
        { length: 10 },
        (_, i) =>
          `- {id: groep-${i}, label: Group, name: Groep ${i}, names: [{name: Groep ${i}, kind: OFFICIAL, at: verslag#${1 + (i % 5)}}]}\n`,
      ).join(''),
      'entities/places.yaml': Array.from(
        { length: 3 },
        (_, i) => `- {id: plek-${i}, label: Place, name: Plek ${i}, at: verslag#1}\n`,
      ).join(''),
    });
    const before = await revision();
    const folder = seedFolder(TWENTE);
    expect(await inAnotherProcess(folder, {}, moment)).toBe('stopped');
    expect(await database.everything()).toEqual(old);
    expect(await revision()).toBe(before);
    await load(database.graph, [folder]);
    const now = await database.everything();
    expect(now).toEqual(await freshly(TWENTE));
  },
);

test('a load in steps that is killed goes on where it stopped, in little memory', async () => {
  const files = many(3000);
  const folder = seedFolder(files);
  const whole = await load(database.graph, [folder], { loadTransactionFacts: 1e9 });
  const expected = await database.everything();
  await database.empty();

  const options = { loadTransactionFacts: 500, loadMemoryFacts: 250 };
  const little = ['--max-old-space-size=56'];
  for (const moment of ['names 2000', 'links 2000'])
    expect(await inAnotherProcess(folder, options, moment, little)).toBe('stopped');
  const result: LoadResult = JSON.parse(await inAnotherProcess(folder, options, undefined, little));
  // Nodes, names and citations, and the first batch of links.
  expect(result).toMatchObject({
    version: whole.version,
    inSteps: true,
    resumed: 3002 + 3000 + 5999 + 2000,
    written: 999,
  });
  expect(await database.everything()).toEqual(expected);

  const told: number[] = [];
  await loadFiles(many(1000, 'partner'), { loadTransactionFacts: 5000, onSteps: (facts) => told.push(facts) });
  expect(told).toEqual([1002 + 1000 + 1999 + 999]);
  expect(await database.everything()).toEqual(await freshly(many(1000, 'partner')));
}, 300_000);
