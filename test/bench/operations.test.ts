import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { difference, unordered } from '../../bench/equal';
import { generate } from '../../bench/generate';
import { fileOf, OPERATIONS } from '../../bench/operations';
import { type Samples, samplesOf } from '../../bench/samples';
import { writeSeeds } from '../../bench/seeds';
import { HUB, MIDDLE } from '../../bench/sizes';
import { load } from '../../src/seeds';
import { TestDatabase } from '../seeds/database';
import { ask } from '../setup/ask';

jest.setTimeout(240_000);

const SIZE = {
  ...MIDDLE,
  people: 1_320,
  organizations: 400,
  initiatives: 80,
  events: 180,
  regions: 4,
  municipalities: 8,
  crowd: 1_000,
};
const folder = mkdtempSync(join(tmpdir(), 'regiograaf-operations-'));
const database = new TestDatabase();
let driver: Driver;
let samples: Samples;

beforeAll(async () => {
  await database.start();
  Object.assign(process.env, database.env);
  await writeSeeds(folder, generate(SIZE));
  await load(database.graph, [folder]);
  const { NEO4J_URI, NEO4J_PASSWORD } = database.env as Record<string, string>;
  driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic('neo4j', NEO4J_PASSWORD!), { disableLosslessIntegers: true });
  samples = await samplesOf(SIZE, driver, async (query, variables) => (await ask(query, variables)).data);
}, 300_000);
afterAll(async () => {
  await driver?.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const written = OPERATIONS.filter(({ name }) => name !== 'cypher');

test.each(written)('$name: the statement written by hand gives the answer of the API', async (operation) => {
  const variants = operation.variants(samples).slice(0, 6);
  for (const { ours, byHand } of variants) {
    const { data, errors } = await ask(fileOf(`${operation.name}.graphql`), ours);
    expect(errors).toBeUndefined();
    const [row] = await database.run(fileOf(`${operation.name}.cypher`), byHand);
    expect(difference(unordered(row!.data), unordered(data))).toBeNull();
  }
});

it('asks about several things, and about the hub', () => {
  for (const operation of OPERATIONS) {
    const variants = operation.variants(samples).map(({ ours }) => JSON.stringify(ours));
    expect(new Set(variants).size).toBe(variants.length);
    expect(variants.length).toBeGreaterThanOrEqual(4);
  }
  expect(samples.hub).toBe(HUB);
});

it('tells where two answers differ', () => {
  expect(difference({ nodes: [{ id: 'a' }, { id: 'b' }] }, { nodes: [{ id: 'a' }, { id: 'c' }] })).toMatch(
    'data.nodes.1.id is "b", and of the first "c"',
  );
  expect(difference({ nodes: [] }, { nodes: {} })).toMatch('data.nodes is [], and of the first {}');
  expect(difference({ nodes: [{ id: 'a' }] }, { nodes: [] })).toMatch(
    'data.nodes.0 is {"id":"a"}, and of the first missing',
  );
  expect(difference({ id: 'a', name: null }, { name: null, id: 'a' })).toBeNull();
});
