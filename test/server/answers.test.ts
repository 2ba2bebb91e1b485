import { resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { load } from '../../src/seeds';
import { createHttpServer, type ServerOptions } from '../../src/server/http';
import { TestDatabase } from '../seeds/database';

const apps: FastifyInstance[] = [];
const database = new TestDatabase();
beforeAll(async () => {
  await database.start();
  await load(database.graph, [resolve('seeds')]);
}, 240_000);
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await database.stop();
});

/** A commit that changes no answer. */
const commit = () => database.run('CREATE (:TestOfAnswers)');

async function server(options: ServerOptions = {}): Promise<FastifyInstance> {
  const app = await createHttpServer(database.graph, options);
  apps.push(app);
  return app;
}

type Headers = Record<string, string>;

async function ask(app: FastifyInstance, query: string, variables: object = {}, headers: Headers = {}) {
  return post(app, { query, variables }, headers);
}

async function post(app: FastifyInstance, payload: object | string, headers: Headers = {}) {
  const sent = { 'content-type': 'application/json', ...headers };
  return answerOf(await app.inject({ method: 'POST', url: '/graphql', payload, headers: sent }));
}

async function get(app: FastifyInstance, query: string, headers: Headers = {}) {
  const sent = { 'apollo-require-preflight': 'true', ...headers };
  return answerOf(await app.inject({ method: 'GET', url: '/graphql', query: { query }, headers: sent }));
}

function answerOf({ headers, body, rawPayload, statusCode }: Awaited<ReturnType<FastifyInstance['inject']>>) {
  return {
    headers,
    body,
    bytes: rawPayload,
    status: statusCode,
    isKept: headers['server-timing'] === 'cache;desc="kept"',
  };
}

const PERSON = 'query ($id: ID!) { person(id: $id) { name description } }';
const KAMPMAN = { id: 'arjan-kampman' };
const LONG = '{ regions(first: 47) { nodes { id name description } } }';

describe('what was answered', () => {
  test('is sent again, to the byte, until something is committed', async () => {
    const app = await server();
    const first = await ask(app, PERSON, KAMPMAN);
    expect(first.isKept).toBe(false);
    // By the server alone: others on the way cannot know when something is committed.
    expect(first.headers['cache-control']).toBe('no-store');
    const second = await ask(app, PERSON, KAMPMAN);
    expect(second).toMatchObject({ isKept: true, body: first.body, status: 200 });
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    await commit();
    expect(await ask(app, PERSON, KAMPMAN)).toMatchObject({ isKept: false, body: first.body });
    expect((await ask(app, PERSON, KAMPMAN)).isKept).toBe(true);
  });

  test.each<[string, (app: FastifyInstance) => ReturnType<typeof ask>]>([
    ['with other variables', (app) => ask(app, PERSON, { id: 'van-gennip' })],
    ['in another media type', (app) => ask(app, PERSON, KAMPMAN, { accept: 'application/graphql-response+json' })],
    ['by who says who they are', (app) => ask(app, PERSON, KAMPMAN, { authorization: 'Bearer one' })],
    ['by a page of another origin', (app) => ask(app, PERSON, KAMPMAN, { origin: 'https://example.org' })],
    ['by another name of the host', (app) => ask(app, PERSON, KAMPMAN, { host: 'example.org' })],
    ['compressed', (app) => ask(app, PERSON, KAMPMAN, { 'accept-encoding': 'gzip' })],
  ])('is made anew when it is asked %s', async (_how, other) => {
    const app = await server();
    await ask(app, PERSON, KAMPMAN);
    expect((await other(app)).isKept).toBe(false);
    expect((await ask(app, PERSON, KAMPMAN)).isKept).toBe(true);
  });

  test.each([
    ['an unknown id', '{ collaborators(of: "nobody-at-all") { nodes { score } } }'],
    ['an unknown field', '{ person(id: "arjan-kampman") { nam } }'],
    ['Cypher that throws dice', '{ cypher(statement: "RETURN rand() AS number") { rows } }'],
    ['Cypher that looks at the clock', '{ cypher(statement: "RETURN datetime.transaction() AS now") { rows } }'],
  ])('is not kept for %s', async (_what, query) => {
    const app = await server();
    for (let time = 0; time < 3; time++) expect((await ask(app, query)).isKept).toBe(false);
  });

  test('is kept for Cypher that is the same each time, though not for who may not ask it', async () => {
    const app = await server();
    const query = '{ cypher(statement: "MATCH (p:Person) RETURN count(p) AS people") { rows } }';
    await ask(app, query);
    expect((await ask(app, query)).isKept).toBe(true);
    const refused = await ask(app, query, {}, { origin: 'https://example.org' });
    expect(refused.body).toContain('CYPHER_DISABLED');
  });

  test('is not kept where there is no memory for it', async () => {
    const app = await server({ cacheMemory: 0 });
    await ask(app, PERSON, KAMPMAN);
    expect((await ask(app, PERSON, KAMPMAN)).isKept).toBe(false);
  });

  test('gives way to what is asked later, when the memory is full', async () => {
    const app = await server({ cacheMemory: 32_000 });
    await ask(app, PERSON, KAMPMAN);
    for (let count = 1; count < 40; count++) await ask(app, `{ people(first: ${count}) { totalCount } }`);
    expect((await ask(app, '{ people(first: 39) { totalCount } }')).isKept).toBe(true);
    expect((await ask(app, PERSON, KAMPMAN)).isKept).toBe(false);
  });

  test('is shared by those who ask while it is made', async () => {
    const app = await server();
    // Each statement that is run gives a number of its own.
    const query = '{ cypher(statement: "RETURN rand() AS number") { rows } }';
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(app, query)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await ask(app, query)).body).not.toBe(answers[0]!.body);
  });
});

test.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
])('a long answer is compressed by %s for who accepts it', async (encoding, decompress) => {
  const app = await server();
  const plain = await ask(app, LONG);
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (const isKept of [false, true]) {
    const answer = await ask(app, LONG, {}, { 'accept-encoding': encoding });
    expect(answer).toMatchObject({
      isKept,
      headers: { 'content-encoding': encoding, vary: 'accept, accept-encoding' },
    });
    expect(decompress(answer.bytes).toString()).toBe(plain.body);
    expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2);
  }
  expect(
    (await ask(app, PERSON, KAMPMAN, { 'accept-encoding': encoding })).headers['content-encoding'],
  ).toBeUndefined();
});

describe('the ETag of what is asked by GET', () => {
  test('saves sending it again, until something is committed', async () => {
    const app = await server();
    const { status, headers } = await get(app, LONG);
    expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-cache' });
    const tag = { 'if-none-match': String(headers.etag) };
    expect(await get(app, LONG, tag)).toMatchObject({ status: 304, body: '', headers: { etag: headers.etag } });
    expect((await get(app, '{ regions(first: 3) { nodes { id } } }', tag)).status).toBe(200);
    await commit();
    const after = await get(app, LONG, tag);
    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(headers.etag);
  });

  test('is not given to a page that may not ask', async () => {
    const app = await server();
    const { headers } = await get(app, LONG);
    const simple = await app.inject({
      method: 'GET',
      url: '/graphql',
      query: { query: LONG },
      headers: { 'if-none-match': String(headers.etag) },
    });
    expect(simple.statusCode).toBe(400);
    expect(simple.body).toContain('CSRF');
  });
});

describe('the second time an operation is asked, when it is compiled,', () => {
  test.each<[string, string, object]>([
    ['an answer', PERSON, KAMPMAN],
    [
      'one in another language',
      '{ paths(from: "arjan-kampman", to: "van-gennip", first: 1) { nodes { sentence(language: NL) } } }',
      {},
    ],
    ['an unknown id', '{ collaborators(of: "nobody-at-all") { nodes { score } } }', {}],
    ['a mistake beside an answer', '{ person(id: "arjan-kampman") { name roles(first: 0) { totalCount } } }', {}],
    ['a variable that lacks', PERSON, {}],
    [
      'a variable of an enum, and the default of one',
      'query ($types: [EntityType!], $status: [LinkStatus!] = [HELD], $first: Int! = 3) { neighbourhood(around: "am05", types: $types, status: $status, first: $first) { nodes { id } } }',
      { types: ['MUNICIPALITY', 'ORGANIZATION'] },
    ],
    ['a variable of another type', 'query ($count: Int) { people(first: $count) { totalCount } }', { count: 'many' }],
    ['a variable that is unknown', PERSON, { ...KAMPMAN, other: 1 }],
    [
      'a day that is none',
      'query ($day: LocalDate) { person(id: "arjan-kampman") { roles(asOf: $day) { totalCount } } }',
      { day: '2023-02-30' },
    ],
  ])('%s is the same', async (_what, query, variables) => {
    for (const accept of ['*/*', 'application/graphql-response+json']) {
      const app = await server({ cacheMemory: 0 });
      // The type of content for an `accept` is learnt from an answer.
      await ask(app, '{ graph { version } }', {}, { accept });
      const [first, second, third] = [
        await ask(app, query, variables, { accept }),
        await ask(app, query, variables, { accept }),
        await ask(app, query, variables, { accept }),
      ];
      for (const again of [second, third]) {
        expect(JSON.parse(again.body)).toEqual(JSON.parse(first.body));
        expect(again.status).toBe(first.status);
        expect(again.headers).toMatchObject({ 'content-type': first.headers['content-type'] });
      }
    }
  });
});

test.each(['{"query":', '', '"query"', '[1]'])('a body that is no request is refused clearly: %s', async (body) => {
  const answer = await post(await server(), body);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body).errors).toEqual([
    { message: expect.any(String), extensions: { code: 'BAD_REQUEST' } },
  ]);
});
