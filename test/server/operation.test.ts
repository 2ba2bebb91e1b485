import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/config';
import { Graph } from '../../src/graph/graph';
import { readStatements } from '../../src/graph/statements';
import { createHttpServer } from '../../src/server/http';
import { createLog } from '../../src/server/watch/log';
import { testGraph } from '../setup/ask';

const SECRET = 'geheimzinnig';
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
const LOGIN = { user: NEO4J_USER!, password: NEO4J_PASSWORD!, database: 'neo4j' };

/** One line of the log. */
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests ask
type Told = any;

const lines: Told[] = [];
const closing: (() => unknown)[] = [];
let app: FastifyInstance;
let broken: FastifyInstance;

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
const listening = (server: { listen(port: number, host: string, done: () => void): unknown }) =>
  new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

/** A server that tells all there is to tell. */
async function serve(graph: Graph, env: NodeJS.ProcessEnv = {}): Promise<FastifyInstance> {
  const log = createLog('info', { write: (line: string) => lines.push(JSON.parse(line)) });
  const server = await createHttpServer(graph, { operation: readConfig(env).operation, log });
  closing.push(() => server.close());
  return server;
}

beforeAll(async () => {
  app = await serve(testGraph(), { SLOW_QUERY: '1' });
});
afterAll(async () => {
  for (const close of closing) await close();
});

const ask = (query: string, headers: Record<string, string> = {}, server = app) =>
  server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: 'localhost:4000', ...headers },
    payload: { query, variables: { text: SECRET } },
  });
const metrics = async (headers: Record<string, string> = {}, server = app) =>
  server.inject({ url: '/metrics', headers: { host: 'localhost:4000', ...headers } });
/** The value of the one series that begins so. */
async function series(start: string): Promise<number> {
  const found = (await metrics()).body.split('\n').filter((line) => line.startsWith(start));
  expect(found).toHaveLength(1);
  return Number(found[0]!.split(' ').at(-1));
}

test('a request leaves one line, under the id that its answer carries, without what was asked', async () => {
  const before = lines.length;
  const answer = await ask('query Finding($text: String!) { search(text: $text) { nodes { matched } } }', {
    authorization: `Bearer ${SECRET}`,
    'x-request-id': 'from-the-proxy',
  });
  await app.inject({ url: `/graphql?query={search(text:"${SECRET}"){totalCount}}`, headers: { accept: '*/*' } });
  await app.inject({ url: `/${SECRET}?${SECRET}` });
  await ask(`{ search(text: "${SECRET}" }`);
  const told = lines.slice(before).filter(({ msg }) => msg === 'answered');
  expect(answer.headers['x-request-id']).toBe('from-the-proxy');
  expect(told[0]).toMatchObject({
    level: 'info',
    reqId: 'from-the-proxy',
    method: 'POST',
    route: '/graphql',
    status: 200,
    operation: 'Finding',
    from: 'made',
    trips: expect.any(Number),
    ms: expect.any(Number),
  });
  expect(told.map(({ status, codes }) => [status, codes])).toEqual([
    [200, undefined],
    [400, undefined],
    [404, undefined],
    [400, ['GRAPHQL_PARSE_FAILED']],
  ]);
  expect(JSON.stringify(lines)).not.toContain(SECRET);
});

test('an id that is no plain one is replaced', async () => {
  const { headers } = await ask('{ __typename }', { 'x-request-id': `${SECRET} "}` });
  expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});

test('a slow statement is named by its file, under the id of its request', async () => {
  const { headers } = await ask(
    '{ person(id: "karien-van-gennip") { name roles { totalCount } events { totalCount } } }',
  );
  const slow = lines.filter(({ msg, reqId }) => msg === 'slow statement' && reqId === headers['x-request-id']);
  const files = readStatements();
  expect(slow.length).toBeGreaterThan(0);
  for (const line of slow) {
    expect(files.has(line.statement)).toBe(true);
    expect(line).toMatchObject({ level: 'warn', ms: expect.any(Number), rows: expect.any(Number) });
  }
});

test('an error that is none of ours is logged without its message, which repeats what was asked', async () => {
  const statements = new Map(readStatements());
  const search = statements.get('explore/search')!;
  statements.set(search.name, { ...search, text: 'RETURN date($names[0]) AS id' });
  const graph = new Graph({ uri: NEO4J_URI!, ...LOGIN, statements });
  closing.push(() => graph.close());
  broken = await serve(graph, { METRICS_TOKEN: 'a token for the tests' });
  const question = 'query Broken($text: String!) { search(text: $text) { totalCount } }';
  // The second goes by the compiled operation.
  for (const _ of [1, 2]) {
    const before = lines.length;
    const answer = await ask(question, {}, broken);
    expect(answer.json().errors[0]).toMatchObject({
      message: 'Something went wrong on the server. It has been logged.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    const told = lines.slice(before).filter(({ level }) => level === 'error');
    expect(told).toEqual([
      expect.objectContaining({
        reqId: answer.headers['x-request-id'],
        err: expect.objectContaining({ type: 'Neo4jError', code: expect.stringContaining('Neo.') }),
      }),
    ]);
    expect(JSON.stringify(told)).not.toContain(SECRET);
  }
});

test('metrics count requests, operations, trips, kept answers, refusals and connections', async () => {
  const question = 'query Counted { person(id: "ruben-maes") { name } }';
  const kept = await series('regiograaf_answers_total{from="kept"}').catch(() => 0);
  const revisions = await series('regiograaf_neo4j_seconds_count{statement="graph/revision"}');
  for (let turn = 0; turn < 3; turn++) await ask(question);
  expect(await series('regiograaf_operation_seconds_count{operation="Counted"}')).toBe(3);
  expect(await series('regiograaf_answers_total{from="kept"}')).toBe(kept + 2);
  expect(await series('regiograaf_neo4j_seconds_count{statement="graph/revision"}')).toBe(revisions + 3);
  expect(await series('regiograaf_cache_bytes')).toBeGreaterThan(1_000);
  expect(await series('regiograaf_neo4j_connections_taken{pool="graph"}')).toBe(0);
  expect(await series('regiograaf_neo4j_connections_most{pool="cypher"}')).toBe(2);
  expect(await series('regiograaf_requests_running')).toBe(1);

  await ask('{ nothing }');
  await ask('{ cypher(statement: "CREATE (n)") { rows } }');
  expect(await series('regiograaf_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBeGreaterThan(0);
  expect(await series('regiograaf_refusals_total{code="CYPHER_REFUSED"}')).toBe(1);
  await ask('{ cypher(statement: "RETURN 1 AS one") { rows } }');
  expect(await series('regiograaf_neo4j_seconds_count{statement="(ad hoc)"}')).toBe(1);
  expect((await metrics()).body).toMatch(/^process_resident_memory_bytes \d+/m);
});

test('names that clients make up cannot fill the memory', async () => {
  for (let index = 0; index < 150; index++) await ask(`query Made${index} { __typename }`);
  await ask(`query ${'Long'.repeat(50)} { __typename }`);
  const { body } = await metrics();
  expect(body.match(/^regiograaf_operation_seconds_count\{/gm)!.length).toBeLessThanOrEqual(102);
  expect(await series('regiograaf_operation_seconds_count{operation="(other)"}')).toBeGreaterThan(50);
});

test('metrics are for this machine, or for who has the token', async () => {
  expect((await metrics()).statusCode).toBe(200);
  for (const headers of [{ host: 'example.org' }, { 'x-forwarded-for': '192.0.2.1' }] as Record<string, string>[])
    expect((await metrics(headers)).statusCode).toBe(403);
  expect((await metrics({}, broken)).statusCode).toBe(401);
  expect((await metrics({ authorization: 'Bearer another' }, broken)).statusCode).toBe(401);
  const given = { host: 'example.org', authorization: 'Bearer a token for the tests' };
  expect((await metrics(given, broken)).statusCode).toBe(200);
});

test('ready while the database answers; alive also while it refuses, or is silent', async () => {
  const sockets: Socket[] = [];
  const database = createTcpServer((socket) => sockets.push(socket));
  await listening(database);
  const port = portOf(database);
  await new Promise((closed) => database.close(closed));
  const graph = new Graph({ uri: `bolt://127.0.0.1:${port}`, ...LOGIN });
  closing.push(() => graph.close());
  const cut = await serve(graph);
  const states = async (server: FastifyInstance) => {
    const begun = performance.now();
    const [live, ready] = [await server.inject('/health/live'), await server.inject('/health/ready')];
    expect(performance.now() - begun).toBeLessThan(3_500);
    return [live.statusCode, ready.statusCode, ready.headers['retry-after']];
  };
  expect(await states(broken)).toEqual([200, 200, undefined]);
  expect(await states(cut)).toEqual([200, 503, '5']);
  await new Promise<void>((done) => database.listen(port, '127.0.0.1', done));
  while (sockets.length === 0) await new Promise((done) => setTimeout(done, 50));
  expect(await states(cut)).toEqual([200, 503, '5']);
  for (const socket of sockets) socket.destroy();
  database.close();
});
