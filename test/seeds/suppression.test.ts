import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { writeExport } from '../../src/export/file';
import { FORMATS } from '../../src/export/formats';
import { WHOLE_GRAPH } from '../../src/export/selection';
import { ExportSource } from '../../src/export/source';
import { Graph } from '../../src/graph/graph';
import { check, inputsOf, load } from '../../src/seeds';
import { prepare } from '../../src/seeds/prepare';
import { hashOf } from '../../src/seeds/suppression/suppression';
import { createHttpServer } from '../../src/server/http';
import { TestDatabase } from './database';
import { seedFolder } from './folder';

jest.setTimeout(600_000);

const NAME = /kampm?an(?!netje)/i;
const TEXT =
  'Verslag van Enskede en Enschede\nEnschede: wethouder Arjan\nKampman en de Kamp-\nman, Arjan Kampan\nhet geld (5) van KAMPMANS fonds, en een kampmannetje\n';
const SEEDS = {
  'entities/alles.yaml': `
- {id: enschede, label: Organization, name: Enschede, kind: OTHER, names: [{name: Enskede, kind: SPELLING, at: verslag#1, because: de gemeente van Kampman}], at: verslag#1}
- {id: bijeenkomst, label: Event, name: Bijeenkomst, kind: MEETING, date: 2024-01-01, at: verslag#1}
- {id: fonds, label: Initiative, name: Twents Fonds, kind: FUND, at: verslag#2, description: Begonnen door Arjan KÁMPMAN.}
- id: arjan-kampman
  label: Person
  name: Arjan Kampman
  description: Wethouder van Enschede.
  formerIds: [wethouder-kampman]
  names:
    - {name: Arjan Kampman, kind: OFFICIAL, at: "verslag#2-3"}
    - {name: Arjan Kampan, kind: SPELLING, at: "verslag#4", because: verschreven}
`,
  'sources/verslag.yaml': `
document: {id: verslag, name: Verslag, kind: MINUTES, date: 2024-01-01, file: verslag.txt, sha256: "${createHash('sha256').update(TEXT).digest('hex')}", lines: 5}
event: bijeenkomst
sections: {1: Wethouder Kampman aan het woord}
links:
  - {from: arjan-kampman, type: HOLDS_ROLE, to: enschede, role: ALDERMAN, title: wethouder, at: 2}
  - {from: arjan-kampman, type: ATTENDED, to: bijeenkomst, capacity: SPEAKER, at: "2-3"}
  - {from: enschede, type: PARTICIPATES_IN, to: fonds, capacity: FUNDER, at: 2, note: Volgens wethouder Kampman.}
figures:
  - {id: fonds-geld, about: fonds, by: arjan-kampman, measure: geld, value: 5, at: 5}
statements:
  - {id: kampman-blij, by: arjan-kampman, about: fonds, stance: FOR, text: Kampman is er blij mee., at: 5}
  - {id: allen-blij, by: [arjan-kampman, enschede], about: fonds, stance: FOR, text: Zij zijn er blij mee., at: 5}
  - {id: over-hem, by: enschede, about: arjan-kampman, stance: FOR, text: Hij doet het goed., at: 5}
`,
};

const database = new TestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'regiograaf-suppression-'));
const documentsDir = join(folder, 'texts');
const list = join(folder, 'list.yaml');
let own: string;
let app: FastifyInstance;
let graph: Graph;
let address: string;

/** By hashes alone: the list names nobody. */
const WHO = ['arjan-kampman', 'Kampman', 'Arjan Kampan', 'Kampan'].map(hashOf);
const entry = (more = '') => `- {who: [${WHO.join(', ')}], since: 2026-11-22, ground: OBJECTION${more}}\n`;

beforeAll(async () => {
  own = seedFolder(SEEDS);
  mkdirSync(documentsDir);
  writeFileSync(join(documentsDir, 'verslag.txt'), TEXT);
  writeFileSync(list, entry());
  await database.start();
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = database.env as Record<string, string>;
  // Patient: the first search of an empty cache is slow on a busy machine.
  graph = new Graph({ uri: uri!, user: user!, password: password!, database: 'neo4j', queryTimeout: 150 });
  app = await createHttpServer(graph);
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await app?.close();
  await graph?.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const QUESTIONS = [
  '{ person(id: "arjan-kampman") { name names { name } roles { edges { title citations { id } } } } }',
  '{ node(id: "wethouder-kampman") { id name } nodes(ids: ["arjan-kampman"]) { name } }',
  '{ search(text: "Kampman", first: 20) { nodes { citation { id section excerpt } entity { id name description } } } }',
  '{ people { nodes { id name description } } }',
  '{ node(id: "allen-blij") { name } statement: node(id: "kampman-blij") { id name } }',
  '{ event(id: "bijeenkomst") { attendees { edges { citations { section excerpt } node { id name } } } } }',
  '{ organization(id: "enschede") { names { because } links { edges { note node { id name } } } } }',
  '{ neighbourhood(around: "fonds", depth: 2) { nodes { entity { id name } } links { note from { id } to { id } } } }',
  '{ initiative(id: "fonds") { description figures { nodes { reportedBy { nodes { name } } } } } }',
];

async function asked(query: string): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  expect(JSON.parse(text).errors).toBeUndefined();
  return text;
}

/** Which of the questions are answered with the name: one after another, as the first of each is planned. */
async function naming(): Promise<string[]> {
  const found: string[] = [];
  for (const query of QUESTIONS) if (NAME.test(await asked(query))) found.push(query);
  return found;
}

const holders = async () => (await database.everything()).filter((text) => NAME.test(text));

async function exported(): Promise<string[]> {
  const out = mkdtempSync(join(folder, 'out-'));
  for (const format of Object.values(FORMATS)) {
    const source = await ExportSource.open(database.graph, WHOLE_GRAPH);
    await writeExport(format, source, join(out, format.name));
    source.dispose();
  }
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .filter((file) => NAME.test(readFileSync(join(file.parentPath, file.name), 'utf8')))
    .map((file) => file.parentPath.slice(out.length) + file.name);
}

test('a person who is put on the list leaves the graph, its indexes, the kept answers and every export', async () => {
  await load(database.graph, [own], { documentsDir });
  expect(await naming()).toEqual(QUESTIONS);
  expect((await exported()).length).toBeGreaterThanOrEqual(6);
  const whole = join(folder, 'whole.ndjson');
  const source = await ExportSource.open(database.graph, WHOLE_GRAPH);
  await writeExport(FORMATS.ndjson, source, whole);
  source.dispose();

  const { warnings } = await load(database.graph, [own], { documentsDir, suppressedFile: list });
  expect(await holders()).toEqual([]);
  // The same requests as before, whose answers were kept.
  expect(await naming()).toEqual([]);
  expect(await exported()).toEqual([]);
  const indexed = `CALL db.index.fulltext.queryNodes($index, 'kampman~ OR kampan') YIELD node RETURN count(node) AS count`;
  for (const index of ['names', 'personNames', 'descriptions', 'passageTexts'])
    expect(await database.run(indexed, { index })).toEqual([{ count: 0 }]);
  // Whoever tends the seeds is told where they still stand, at the line of the list, which names nobody.
  expect(warnings).toContainEqual(
    expect.stringMatching(/list\.yaml:1 who: is named in the description of "fonds", .* \(reword it\)$/),
  );
  // What others said and did there stays, with numbers that fit.
  const [fund] = await database.run(
    `MATCH (fund:Entity {id: 'fonds'})--(figure:Figure)
     MATCH (said:Statement) WITH fund, figure, collect(said.id) AS said
     MATCH (passage:Passage) WITH fund, figure, said, passage ORDER BY passage.line
     RETURN said, fund.description AS description, figure.id AS figure, collect(passage.text) AS texts`,
  );
  expect(fund).toEqual({
    description: 'Begonnen door […].',
    figure: 'fonds-geld',
    said: ['allen-blij'],
    texts: [
      'Verslag van Enskede en Enschede',
      'Enschede: wethouder […]',
      ' en de […]',
      ', […]',
      'het geld (5) van […] fonds, en een kampmannetje',
    ],
  });
  expect(
    await database.run(
      'MATCH (node:Entity) WHERE node.linkCount <> COUNT { (node)--(:Entity) } OR node.linkKey <> right("000000000" + (9999999999 - node.linkCount), 10) + " " + node.sortKey RETURN node.id',
    ),
  ).toEqual([]);
  expect(
    await database.run(
      'MATCH (citation:Citation) WHERE NOT EXISTS { (node WHERE citation.id IN node.citations) } AND NOT EXISTS { ()-[link WHERE citation.id IN link.citations]->() } RETURN citation.id',
    ),
  ).toEqual([]);

  // An export from before does not bring them back.
  await load(database.graph, [whole], { suppressedFile: list });
  expect(await holders()).toEqual([]);
});

test('they do not come back with a later load, nor under another id with another folder', async () => {
  const other = seedFolder(
    {
      'entities/mensen.yaml': `
- {id: wethouder-a, label: Person, name: Wethouder A, names: [{name: Arjan Kampman, kind: ALIAS, at: "lijst@1"}]}
- {id: bestuur, label: Organization, name: Bestuur, kind: BOARD, at: "lijst@1"}
`,
      'reference/dataset.yaml':
        'lijst: {document: {name: Lijst, kind: DATASET, date: 2026-01-01}, key: nr, expected: {rows: 1, links: 2}, links: [{from: wethouder-a, type: MEMBER_OF, to: bestuur}, {from: arjan-kampman, type: MEMBER_OF, to: bestuur}]}\n',
      'reference/lijst.csv': 'nr\n1\n',
      // A folder brings a list of its own, too.
      'suppressed.yaml': entry(),
    },
    'ander',
  );
  await load(database.graph, [other]);
  expect(await database.run('MATCH (n:Entity) RETURN n.id AS id, n.linkCount AS links ORDER BY id')).toEqual([
    { id: 'bestuur', links: 0 },
    { id: 'lijst', links: 0 },
  ]);
  await load(database.graph, [own, other], { documentsDir });
  expect(await holders()).toEqual([]);
});

test('a namesake stays, an id that names somebody is refused, and what the list says wrong is said', async () => {
  const people = (more = '') => ({
    'entities/mensen.yaml': `
- {id: jan-jansen, label: Person, name: Jan Jansen, at: lijst@1}
- {id: jan-jansen-2, label: Person, name: Jan Jansen, at: lijst@1, apartFrom: jan-jansen, note: "een ander"}
- {id: stichting-jan-jansen, label: Organization, name: Stichting Jan Jansen, kind: OTHER, at: lijst@1}
`,
    'reference/dataset.yaml':
      'lijst: {document: {name: Lijst, kind: DATASET, date: 2026-01-01}, key: nr, expected: {rows: 1}}\n',
    'reference/lijst.csv': 'nr\n1\n',
    'suppressed.yaml': `- {who: [Jan Jansen], since: 2026-11-22${more}}\n`,
  });
  const apart = await check([seedFolder(people(', apartFrom: [jan-jansen-2, stichting-jan-jansen]'))]);
  expect([apart.errors, apart.counts.byLabel.Person, apart.counts.byLabel.Organization]).toEqual([[], 1, 1]);
  const { errors } = await check([seedFolder(people(', apartFrom: jan-jansen-2'))]);
  expect(errors.map(({ line, field, message }) => [line, field, message])).toEqual([
    [1, 'who', 'is named by the id "stichting-jan-jansen" of an entity'],
  ]);
  const wrong = await check([seedFolder(people(', reason: gone'))]);
  expect(wrong.errors.map(({ field, message }) => [field, message])).toEqual([['reason', 'is not a property here']]);
  await expect(check(['seeds'], { suppressedFile: '/nowhere/list.yaml' })).rejects.toThrow('There is no list');
});

test('of the seeds of the repository nothing names them any more', async () => {
  const { facts, problems, dispose } = await prepare(['seeds'], { suppressedFile: list });
  const left = Object.values(facts).flatMap((spool) => [...spool.records()].map((fact) => JSON.stringify(fact)));
  dispose();
  expect(problems.errors).toEqual([]);
  expect(left.length).toBeGreaterThan(8_000);
  expect(left.filter((fact) => NAME.test(fact))).toEqual([]);
  expect(problems.warnings.map(({ message }) => message)).toContain('is "arjan-kampman" in the seeds, who is left out');
});

test('a list that has changed makes seeds that have not be loaded again', () => {
  const before = inputsOf(['seeds'], list);
  writeFileSync(list, entry(', apartFrom: nobody'));
  expect(new Set([before, inputsOf(['seeds'], list), inputsOf(['seeds'])]).size).toBe(3);
});
