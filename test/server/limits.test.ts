import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { getIntrospectionQuery, isInterfaceType, isObjectType } from 'graphql';
import { readConfig } from '../../src/config';
import { Deadline } from '../../src/graph/deadline';
import { Graph } from '../../src/graph/graph';
import { createHttpServer } from '../../src/server/http';
import { pageOf } from '../../src/server/limits/sizes';
import { buildSchema } from '../../src/server/schema';
import { testGraph } from '../setup/ask';

const apps: FastifyInstance[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

/** A server with these settings. */
async function server(env: Record<string, string> = {}, graph = testGraph()): Promise<FastifyInstance> {
  const { limits, openness } = readConfig(env);
  const app = await createHttpServer(graph, { limits, openness, cacheMemory: 0 });
  apps.push(app);
  return app;
}

async function post(app: FastifyInstance, payload: object | string) {
  const headers = { 'content-type': 'application/json' };
  const { statusCode: status, body } = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
  const { data, errors } = JSON.parse(body);
  return { status, data, errors, error: errors?.[0] };
}

/** Milliseconds of this process, whatever else the machine does meanwhile. */
function worked(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

const many = (times: number, of: (index: number) => string) => Array.from({ length: times }, (_, i) => of(i)).join(' ');
const VERSION = { query: '{ graph { version } }' };
const CIRCLE = 'events(first: $n) { nodes { attendees(first: $n) { nodes { id } } } }';
const deep = (levels: number): string =>
  levels === 0 ? 'id' : `events(first: 2) { nodes { attendees(first: 2) { nodes { ${deep(levels - 1)} } } } }`;
const spread = (i: number) => `{ nodes { events { nodes { ...f${i + 1} } } } }`;
const doubling = many(5, (i) => `fragment f${i} on Event { a: attendees ${spread(i)} b: attendees ${spread(i)} }`);

describe('a request that asks for too much is refused before anything is read, and told the limit:', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await server();
  });

  test.each<[string, string, number, object]>([
    ['depth', 'depth', 24, { query: `{ person(id: "x") { ${deep(6)} } }` }],
    [
      'depth within fragments',
      'depth',
      24,
      { query: `{ ...q } fragment q on Query { people { nodes { ${deep(6)} } } }` },
    ],
    [
      'the lists within lists',
      'cost',
      500_000,
      { query: `{ people(first: 500) { nodes { ${CIRCLE.replaceAll('$n', '50')} } } }` },
    ],
    [
      'a variable',
      'cost',
      500_000,
      { query: `query ($n: Int) { people { nodes { ${CIRCLE} } } }`, variables: { n: 500 } },
    ],
    [
      'the default of a variable',
      'cost',
      500_000,
      { query: `query ($n: Int = 500) { people { nodes { ${CIRCLE} } } }` },
    ],
    [
      'a variable within a fragment',
      'cost',
      500_000,
      {
        query: `query ($n: Int = 500) { people(first: $n) { ...p } } fragment p on PersonConnection { nodes { ${CIRCLE.replaceAll('$n', '30')} } }`,
      },
    ],
    [
      'fragments that double',
      'cost',
      500_000,
      { query: `{ events { nodes { ...f0 } } } ${doubling} fragment f5 on Event { id }` },
    ],
    [
      'the schema over and over',
      'cost',
      500_000,
      { query: `{ ${many(90, (i) => `s${i}: __schema { types { fields { args { type { name } } } } }`)} }` },
    ],
    ['tokens', 'tokens', 3000, { query: `{ ${many(3000, () => 'people')} }` }],
    ['values within values', 'depth', 24, { query: `{ people(first: ${'['.repeat(2900)}` }],
    ['aliases', 'aliases', 100, { query: `{ ${many(101, (i) => `a${i}: graph { version }`)} }` }],
    [
      'aliases in a fragment',
      'aliases',
      100,
      { query: `{ ...f } fragment f on Query { ${many(101, (i) => `a${i}: graph { version }`)} }` },
    ],
    ['directives', 'directives', 50, { query: `{ graph { version ${many(51, () => '@include(if: true)')} } }` }],
    ['a batch', 'batch', 1, [VERSION, VERSION]],
  ])('%s', async (_what, limit, most, payload) => {
    const begun = process.cpuUsage();
    const { status, data, error } = await post(app, payload);
    expect(error.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, most });
    expect(error.message).toContain(`; ${most.toLocaleString('en')} is the most.`);
    expect(error.extensions.asked ?? Number.POSITIVE_INFINITY).toBeGreaterThan(most);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(worked(begun)).toBeLessThan(1000);
  });

  test('the size of its body', async () => {
    const { status, error } = await post(app, { ...VERSION, variables: { text: 'x'.repeat(1_100_000) } });
    expect(status).toBe(413);
    expect(error.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'body', most: 1024 ** 2 });
  });

  test('by GET too', async () => {
    const query = { query: `query ($n: Int) { people { nodes { ${CIRCLE} } } }`, variables: '{"n": 500}' };
    const answer = await app.inject({ url: '/graphql', query, headers: { 'apollo-require-preflight': 'true' } });
    expect([answer.statusCode, answer.json().errors[0].extensions.limit]).toEqual([400, 'cost']);
  });

  test('also of an operation that was compiled when it asked for less', async () => {
    const query = `query ($n: Int) { people(first: $n) { nodes { ${CIRCLE} } } }`;
    for (const n of [1, 1, 1, 2])
      expect((await post(app, { query, variables: { n } })).data.people.nodes).toHaveLength(n);
    expect((await post(app, { query, variables: { n: 500 } })).error.extensions.limit).toBe('cost');
  });

  test('what is short and could take long is answered soon', async () => {
    for (const query of [
      `{ ${many(740, () => 'graph { version }')} }`,
      `{ ${many(2990, (i) => `nobody${i}`)} }`,
      `{ events { nodes { ${many(200, (i) => `...f${i}`)} } } } ${many(200, (i) => `fragment f${i} on Event { id name }`)}`,
      `{ events { nodes { ...f0 } } } ${many(300, (i) => `fragment f${i} on Event { id ...f${(i + 1) % 300} }`)}`,
      `query (${many(600, (i) => `$v${i}: Int`)}) { graph { version } }`,
      '{ events { nodes '.repeat(700),
    ]) {
      const begun = process.cpuUsage();
      expect((await post(app, { query })).status).toBeLessThan(500);
      expect(worked(begun)).toBeLessThan(1500);
    }
  });

  test('a variable that nests a hundred thousand lists is refused, not fatal', async () => {
    const query = 'query ($p: JSONObject) { cypher(statement: "RETURN $x", parameters: $p) { rows } }';
    const lists = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { status, error } = await post(
      app,
      `{"query": "${query.replaceAll('"', '\\"')}", "variables": {"p": {"x": ${lists}}}}`,
    );
    expect([status, error.extensions]).toEqual([400, { code: 'LIMIT_EXCEEDED', limit: 'depth', most: 24 }]);
    expect((await post(app, VERSION)).status).toBe(200);
  });

  test('while the whole schema can be asked for', async () => {
    expect((await post(app, { query: getIntrospectionQuery({ oneOf: true }) })).errors).toBeUndefined();
  });
});

test('a batch that is allowed is answered, and shares one cost', async () => {
  const app = await server({ GRAPHQL_BATCH: '3', GRAPHQL_COST: '1000' });
  const one = { query: '{ people(first: 10) { nodes { id } } }' };
  const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: [one, one] });
  expect(JSON.parse(body).map(({ data }: { data: { people: { nodes: [] } } }) => data.people.nodes.length)).toEqual([
    10, 10,
  ]);
  const dear = { query: '{ people(first: 400) { nodes { id } } }' };
  expect((await post(app, dear)).errors).toBeUndefined();
  expect((await post(app, [dear, dear])).error.extensions).toMatchObject({ limit: 'cost', asked: 1602 });
  expect((await post(app, [one, one, one, one])).error.extensions).toMatchObject({ limit: 'batch', most: 3, asked: 4 });
});

test('every field that takes `first` says how many it gives without', () => {
  const schema = buildSchema();
  for (const type of Object.values(schema.getTypeMap()))
    for (const field of isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []) {
      const first = field.args.find(({ name }) => name === 'first');
      if (first) expect(`${first.type} ${first.description}`).toMatch(/^Int.*(\bDefault \d+\b|CYPHER_ROWS)/s);
    }
  const size = (name: string) => pageOf(schema.getQueryType()!.getFields()[name]!);
  expect([size('people'), size('paths'), size('search'), size('graph')]).toEqual([20, 5, 20, null]);
});

test('an answer that takes too long is given up in time', async () => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
  const { hostname, port } = new URL(NEO4J_URI!);
  const sockets: Socket[] = [];
  let delay = 0;
  // A real connection, on which each answer of the database is late.
  const proxy: Server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    near.pipe(far);
    far.on('data', (chunk) => setTimeout(() => near.write(chunk), delay));
    for (const socket of [near, far]) socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const uri = `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const graph = new Graph({ uri, user: NEO4J_USER!, password: NEO4J_PASSWORD!, database: 'neo4j' });
  try {
    const app = await server({ REQUEST_TIMEOUT: '2' }, graph);
    await post(app, VERSION);
    delay = 700;
    const query = `{ person(id: "arjan-kampman") { id ${deep(5)} } }`;
    const { status, error } = await post(app, { query });
    expect(status).toBe(200);
    expect(error.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'time', most: 2 });
  } finally {
    await graph.close();
    for (const socket of sockets) socket.destroy();
    proxy.close();
  }
});

test('a database that says nothing is waited for no longer than the deadline, and not asked after it', async () => {
  const deadline = new Deadline(0.1);
  const over = expect.objectContaining({ extensions: { code: 'LIMIT_EXCEEDED', limit: 'time', most: 0.1 } });
  await expect(deadline.keep(() => new Promise(() => undefined))).rejects.toEqual(over);
  const read = jest.fn();
  await expect(deadline.keep(read)).rejects.toEqual(over);
  expect(read).not.toHaveBeenCalled();
});
