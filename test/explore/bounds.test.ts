import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { generate, type Size, SMALL } from '../../bench/generate';
import { writeSeeds } from '../../bench/seeds';
import { load } from '../../src/seeds';
import { TestDatabase } from '../seeds/database';
import { ask, testGraph } from '../setup/ask';

/** The seeds reach none of these bounds: a generated graph does, in a server of its own. */
const parent = mkdtempSync(join(tmpdir(), 'regiograaf-bounds-'));
const database = new TestDatabase();
const FEW: Size = { ...SMALL, organizations: 3, events: 20, attended: 12, denials: 5 };
const MANY: Size = { ...FEW, people: 1200, hub: 1001 };

async function loadGraph(size: Size) {
  const folder = mkdtempSync(join(parent, 'seeds-'));
  await writeSeeds(folder, generate(size));
  return load(database.graph, [folder]);
}

/** How many links of these types lead to each of what `id` leads to by them. */
async function circles(id: string, types: string): Promise<Map<string, number>> {
  const rows = await database.run(
    `MATCH (:Entity {id: $id})-[:${types}]->(context) RETURN DISTINCT context.id AS id, COUNT { (context)<-[:${types}]-() } AS links`,
    { id },
  );
  return new Map(rows.map(({ id, links }) => [id as string, links as number]));
}

/** Database hits of the whole graph's contradictions. */
async function hits(): Promise<number> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
  const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!));
  const { text } = testGraph().statements.get('explore/contradictions')!;
  const parameters = {
    of: null,
    kinds: ['DENIAL', 'ROLES', 'DATES'],
    asOf: null,
    certainties: ['EXPLICIT'],
    after: '',
    before: '\uffff',
    first: neo4j.int(20),
    last: null,
  };
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters);
  await driver.close();
  const sum = (plan: ProfiledPlan): number => plan.children.reduce((all, child) => all + sum(child), plan.dbHits);
  return sum(summary.profile as ProfiledPlan);
}

let before: { hits: number; contradictions: unknown };
const contradictions = async () =>
  (await ask('{ contradictions { totalCount edges { cursor } } }')).data.contradictions;

beforeAll(async () => {
  await database.start();
  Object.assign(process.env, database.env);
  await loadGraph(FEW);
  before = { hits: await hits(), contradictions: await contradictions() };
  await loadGraph(MANY);
}, 300_000);
afterAll(async () => {
  await database.stop();
  rmSync(parent, { recursive: true, force: true });
});

test('contradictions cost what is doubtful, however many other links there are', async () => {
  expect(await contradictions()).toEqual(before.contradictions);
  expect(before.contradictions).toMatchObject({ totalCount: 5 });
  const links = (await database.run('MATCH ()-[link]->() RETURN count(link) AS count'))[0]!.count as number;
  expect(links).toBeGreaterThan(15_000);
  expect(await hits()).toBeLessThan(before.hits * 1.1);
});

test('collaborators skips a context of more than 1,000 links, and names it', async () => {
  const counts = await circles('person-1', 'PARTICIPATES_IN|HOLDS_ROLE|ATTENDED|MEMBER_OF');
  const large = [...counts].filter(([, links]) => links > 1000).map(([id]) => id);
  expect(large).toEqual(expect.arrayContaining(['event-1', 'initiative-1']));
  const { data, errors } = await ask(
    '{ collaborators(of: "person-1", via: [EVENT, INITIATIVE], first: 100) { skipped { id } nodes { contexts { entity { id } } } } }',
  );
  expect(errors).toBeUndefined();
  const { skipped, nodes } = data.collaborators;
  expect(skipped.map(({ id }: { id: string }) => id).sort()).toEqual(large.sort());
  const shared = nodes.flatMap((node: { contexts: { entity: { id: string } }[] }) =>
    node.contexts.map(({ entity }) => entity.id),
  );
  expect(shared.length).toBeGreaterThan(100);
  expect(shared.filter((id: string) => large.includes(id))).toEqual([]);
});

test('collaborators through the people of a body who share more than 50,000 links is refused; of the body itself it is not', async () => {
  const { errors } = await ask('{ collaborators(of: "organization-1") { totalCount } }');
  expect(errors).toHaveLength(1);
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'of' });
  expect(errors![0]!.message).toMatch(
    /^The contexts of "organization-1" have [5-9]\d{4,} links; `collaborators` follows 50000 at most\. Ask for one kind/,
  );
  const own = await ask('{ collaborators(of: "organization-1", via: [INITIATIVE]) { totalCount } }');
  expect(own.errors).toBeUndefined();
  expect(own.data.collaborators.totalCount).toBeGreaterThan(0);
});

test('neighbourhood shows a hub of more than 1,000 links, and does not walk through it', async () => {
  const counts = await circles('person-1', 'PARTICIPATES_IN');
  const walked = [...counts.keys()].filter((id) => id !== 'initiative-1');
  expect(walked).toHaveLength(1);
  const { data } = await ask(
    '{ neighbourhood(around: "person-1", depth: 2, links: [PARTICIPATES_IN], first: 500) { nodes { entity { id } distance degree omitted } } }',
  );
  interface Node {
    entity: { id: string };
    distance: number;
    degree: number;
    omitted: number;
  }
  const at = (distance: number) => (data.neighbourhood.nodes as Node[]).filter((node) => node.distance === distance);
  const idsAt = (distance: number) => at(distance).map(({ entity }) => entity.id);
  expect(idsAt(1).sort()).toEqual([...counts.keys()].sort());
  const around = await database.run(
    'MATCH (:Entity {id: $id})<-[:PARTICIPATES_IN]-(other) WHERE other.id <> "person-1" RETURN DISTINCT other.id AS id',
    { id: walked[0] },
  );
  expect(idsAt(2).sort()).toEqual(around.map(({ id }) => id).sort());
  const hub = at(1).find(({ entity }) => entity.id === 'initiative-1')!;
  expect(hub.degree).toBe(counts.get('initiative-1'));
  expect(hub.omitted).toBeGreaterThan(hub.degree - 500);
});

test('neighbourhood gives 10,000 links at most, and says that it cut', async () => {
  const events = Array.from({ length: 20 }, (_, index) => `event-${index + 1}`);
  const question = `query ($around: [ID!]!, $first: Int) {
    neighbourhood(around: $around, first: $first) { nodes { entity { id } } links { id } truncated } }`;
  const { data } = await ask(question, { around: events, first: 2000 });
  expect(data.neighbourhood.nodes.length).toBeGreaterThan(1000);
  expect(data.neighbourhood.links).toHaveLength(10_000);
  expect(data.neighbourhood.truncated).toBe(true);
  const fewer = await ask(question, { around: events, first: 100 });
  expect(fewer.data.neighbourhood.truncated).toBe(false);
});

test('paths ranks 1,000 candidates at most, and says that it cut', async () => {
  const { data } = await ask(
    '{ paths(from: "event-1", to: "initiative-1", via: [ATTENDED, PARTICIPATES_IN]) { nodes { length } truncated } }',
  );
  expect(data.paths.truncated).toBe(true);
  expect(data.paths.nodes.map(({ length }: { length: number }) => length)).toEqual([2, 2, 2, 2, 2]);
});

test('network of more than can be measured is refused, and says how to ask for less', async () => {
  const { errors } = await ask('{ network(kind: PEOPLE) { nodeCount } }');
  expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors![0]!.message).toMatch(
    /^The network has (more than )?\d+ (ties|pairs|actors).*Ask for the network of a `region`/,
  );
});

test('a page is as large as the largest allowed, whatever the degree', async () => {
  const question =
    '{ event(id: "event-1") { attendees(first: 500) { totalCount edges { cursor } pageInfo { hasNextPage } } } }';
  const { data } = await ask(question);
  expect(data.event.attendees.edges).toHaveLength(500);
  expect(data.event.attendees.totalCount).toBeGreaterThan(1000);
  expect(data.event.attendees.pageInfo.hasNextPage).toBe(true);
});
