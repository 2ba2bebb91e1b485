import type { FastifyInstance } from 'fastify';
import { Graph } from '../../src/graph/graph';
import { createHttpServer } from '../../src/server/http';
import { type BoltProxy, startBoltProxy } from '../setup/boltProxy';

const KEPT = '{ person(id: "arjan-kampman") { name } }';
const MANY = 100;
/** Milliseconds: of an answer that waits for nothing, on a machine that others use, too. */
const AT_ONCE = 3_000;

let proxy: BoltProxy;
let graph: Graph;
let app: FastifyInstance;
let address: string;

beforeAll(async () => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env as Record<string, string>;
  proxy = await startBoltProxy(NEO4J_URI!);
  const database = NEO4J_DATABASE ?? 'neo4j';
  graph = new Graph({ uri: proxy.uri, user: NEO4J_USER!, password: NEO4J_PASSWORD!, database });
  app = await createHttpServer(graph);
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await proxy.close();
  await graph.close();
});

async function ask(query: string) {
  const begun = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  const time = performance.now() - begun;
  const { status, headers } = response;
  return { status, data, code: errors?.[0]?.extensions.code, retryAfter: headers.get('retry-after'), time };
}

const another = (number: number) => `{ people(first: ${number + 1}) { nodes { name } } }`;
const REFUSED = { status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: '2' };

async function recovers(): Promise<number> {
  const begun = performance.now();
  while ((await ask(KEPT)).status !== 200) {
    if (performance.now() - begun > 20_000) throw new Error('It does not recover.');
    await new Promise((done) => setTimeout(done, 50));
  }
  return performance.now() - begun;
}

test.each(['gone', 'silent'] as const)(
  'while the database is %s all are refused at once, and it recovers by itself',
  async (mode) => {
    expect((await ask(KEPT)).status).toBe(200);
    await proxy.become(mode);
    // Those who asked before it is known to be away are told as soon as it is.
    const first = await Promise.all(
      Array.from({ length: MANY }, (_, number) => ask(number % 2 ? KEPT : another(number))),
    );
    for (const answer of first) expect(answer).toMatchObject({ status: 503, retryAfter: expect.any(String) });
    expect(Math.max(...first.map(({ time }) => time))).toBeLessThan(mode === 'gone' ? AT_ONCE : 8_000 + AT_ONCE);

    const begun = performance.now();
    const refused = await Promise.all(
      Array.from({ length: MANY }, (_, number) => ask(number % 2 ? KEPT : another(number))),
    );
    for (const answer of refused) expect(answer).toMatchObject(REFUSED);
    expect(performance.now() - begun).toBeLessThan(AT_ONCE);
    for (const query of ['{ cypher(statement: "RETURN 1") { rows } }', '{ graph { version } }'])
      expect(await ask(query)).toMatchObject({ ...REFUSED, time: expect.any(Number) });
    const exported = await fetch(`${address}/export/graph.ndjson?around=arjan-kampman`);
    expect([exported.status, exported.headers.get('retry-after')]).toEqual([503, '2']);
    // The schema needs no database.
    expect(await ask('{ __schema { queryType { name } } }')).toMatchObject({ status: 200 });

    await proxy.become('passing');
    const time = await recovers();
    expect(time).toBeLessThan(5_000);
    expect((await ask(another(3))).status).toBe(200);
  },
  60_000,
);
