import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { auditServer } from 'graphql-http';
import { readConfig } from '../../src/config';
import { Graph } from '../../src/graph/graph';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-openness-'));
const apps: FastifyInstance[] = [];
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  rmSync(folder, { recursive: true });
});

/** One for all tests that need no settings: a start takes a second. */
let plain: FastifyInstance;
beforeAll(async () => {
  plain = await server();
});

async function server(env: Record<string, string> = {}, graph = testGraph()): Promise<FastifyInstance> {
  const { limits, openness } = readConfig(env);
  const app = await createHttpServer(graph, { limits, openness });
  apps.push(app);
  return app;
}

async function post(app: FastifyInstance, payload: object, accept = '*/*') {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers: { accept } });
  const { data, errors } = response.json();
  return { status: response.statusCode, data, error: errors?.[0], text: response.body };
}

test('every MUST and SHOULD of GraphQL over HTTP is met', async () => {
  const address = await plain.listen({ host: '127.0.0.1', port: 0 });
  const results = await auditServer({ url: `${address}/graphql` });
  expect(results.length).toBeGreaterThan(60);
  const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.name}: ${result.reason}`]));
  // By GET only with a header that a page of another origin cannot send: protection goes before what is optional.
  expect(failed).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^MAY .*\bGET/)));
});

describe('the status of a question with a mistake', () => {
  const mistakes = [
    { query: '{ people {' },
    { query: '{ peple { totalCount } }' },
    { query: 'query ($n: Int!) { people(first: $n) { totalCount } }' },
  ];
  test.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['*/*', 400],
  ])('is, for who accepts %s, %i', async (accept, status) => {
    for (const mistake of mistakes) expect((await post(plain, mistake, accept)).status).toBe(status);
    expect((await post(plain, { query: `{ ${'people '.repeat(4000)} }` }, accept)).status).toBe(status);
    expect((await post(plain, {}, accept)).status).toBe(400);
  });
});

describe('what clients learn of the schema', () => {
  const INTROSPECTION = { query: '{ __schema { types { name } } }' };
  const MISTAKES = [
    { query: '{ peopl { totalCount } }' },
    { query: '{ neighbourhood(around: "am05", types: [PERSO]) { nodes { id } } }' },
    {
      query: 'query ($types: [EntityType!]) { neighbourhood(around: "am05", types: $types) { nodes { id } } }',
      variables: { types: ['PERSO'] },
    },
  ];

  test('is all of it, and what is like a name that is unknown', async () => {
    expect((await post(plain, INTROSPECTION)).data.__schema.types.length).toBeGreaterThan(50);
    for (const mistake of MISTAKES) expect((await post(plain, mistake)).error.message).toContain('Did you mean');
  });

  test('is no suggestion in production; an id that is like the one asked for is still named', async () => {
    const suggestions = (env: Record<string, string>) => readConfig(env).openness.suggestions;
    expect([suggestions({}), suggestions({ INTROSPECTION: 'false' }), suggestions({ SUGGESTIONS: 'false' })]).toEqual([
      true,
      false,
      false,
    ]);
    const app = await server({ NODE_ENV: 'production' });
    for (const mistake of MISTAKES) {
      const { error, text } = await post(app, mistake);
      expect(error.message).toMatch(/peopl|PERSO/);
      expect(text).not.toContain('Did you mean');
      expect(text).not.toContain('stacktrace');
    }
    const { error } = await post(app, { query: '{ collaborators(of: "arjan-kampmann") { totalCount } }' });
    expect(error.message).toContain('Did you mean "arjan-kampman"?');
  });

  test('is nothing without introspection, and no page without GraphiQL', async () => {
    const app = await server({ INTROSPECTION: 'false', GRAPHIQL: 'false' });
    for (const query of [INTROSPECTION.query, '{ __type(name: "Person") { name } }'])
      for (let time = 0; time < 3; time++)
        expect((await post(app, { query })).error.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await post(app, { query: '{ graph { __typename } }' })).data.graph.__typename).toBe('Graph');
    const page = await app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(page.statusCode).toBeGreaterThanOrEqual(400);
    expect(page.headers['content-type']).toMatch(/json/);
  });
});

test('what goes wrong inside stays inside', async () => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
  const graph = new Graph({
    uri: NEO4J_URI!,
    user: NEO4J_USER!,
    password: NEO4J_PASSWORD!,
    database: 'nosuchdatabase',
  });
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const app = await server({}, graph);
    const asked = [
      await app.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: '{ person(id: "arjan-kampman") { name } }' },
      }),
      await app.inject({ url: '/export/graph.ndjson' }),
      await app.inject({
        method: 'POST',
        url: '/export/graph.ndjson',
        headers: { 'content-type': 'application/json' },
        payload: '{',
      }),
    ];
    for (const { body } of asked) expect(body).not.toMatch(/nosuchdatabase|Neo|neo4j|Cypher|\.ts|\.js|stack/);
    expect(asked.slice(0, 2).map(({ body }) => body)).toEqual(
      [1, 2].map(() => expect.stringContaining('It has been logged.')),
    );
    expect(asked[1]!.statusCode).toBe(500);
    expect(asked[2]!.statusCode).toBe(400);
  } finally {
    logged.mockRestore();
    await graph.close();
  }
});

describe('trusted documents', () => {
  const NAME = 'query Name($id: ID!) { person(id: $id) { name } }';
  const COUNT = '{ people(first: 1) { totalCount } }';
  const hash = createHash('sha256').update(NAME).digest('hex');
  const variables = { id: 'arjan-kampman' };
  const file = (content: unknown, name = 'documents.json') => {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return join(folder, name);
  };

  test("are asked by an id of one's own, by their hash, or as Apollo's clients do it, beside any others", async () => {
    const app = await server({ TRUSTED_DOCUMENTS: file({ name: NAME, count: COUNT }) });
    for (const named of [
      { documentId: 'name' },
      { documentId: `sha256:${hash}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
    ])
      for (let time = 0; time < 3; time++)
        expect((await post(app, { ...named, variables })).data).toEqual({ person: { name: 'Arjan Kampman' } });
    expect((await post(app, { query: '{ graph { version } }' })).data.graph.version).toEqual(expect.any(String));
    const { status, error } = await post(app, { documentId: 'nobody' });
    expect([status, error.extensions.code]).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  test('are asked by GET, and may be the only ones', async () => {
    const manifest = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: hash, name: 'Name', type: 'query', body: NAME }],
    };
    const app = await server({ TRUSTED_DOCUMENTS: file(manifest), TRUSTED_ONLY: 'true' });
    const query = { documentId: hash, variables: JSON.stringify(variables) };
    const answer = await app.inject({ url: '/graphql', query, headers: { 'apollo-require-preflight': 'true' } });
    expect(answer.json().data).toEqual({ person: { name: 'Arjan Kampman' } });
    expect((await post(app, { query: NAME, variables })).data.person.name).toBe('Arjan Kampman');
    for (const payload of [
      { query: COUNT },
      { query: `${NAME} ` },
      { query: COUNT, documentId: hash },
      { query: ['x'] },
      { variables },
    ]) {
      const { status, data, error } = await post(app, payload);
      expect([status, data, error.extensions.code]).toEqual([403, undefined, 'QUERY_NOT_IN_SAFELIST']);
    }
    const other = await app.inject({
      url: '/graphql',
      query: { query: COUNT },
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(other.statusCode).toBe(403);
  });

  test('a hash that nobody published is unknown, and cannot be taught', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    for (const payload of [
      { extensions, variables },
      { query: NAME, extensions, variables },
      { extensions, variables },
    ])
      expect((await post(plain, payload)).error.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  test('that the schema does not know are found at the start, all at once', async () => {
    const faulty = file({ one: '{ peple { totalCount } }', two: '{ people {', three: COUNT }, 'faulty.json');
    await expect(server({ TRUSTED_DOCUMENTS: faulty })).rejects.toThrow(
      /one: Cannot query field "peple"[\s\S]*two: Syntax Error/,
    );
    await expect(server({ TRUSTED_DOCUMENTS: file('{', 'no.json') })).rejects.toThrow(/cannot be read as JSON/);
    await expect(server({ TRUSTED_DOCUMENTS: file({ one: 1 }, 'odd.json') })).rejects.toThrow(/no list of documents/);
    expect(() =>
      readConfig({ TRUSTED_DOCUMENTS: join(folder, 'none.json'), TRUSTED_ONLY: 'perhaps', GRAPHQL_DEPTH: '0' }),
    ).toThrow(/GRAPHQL_DEPTH[\s\S]*TRUSTED_ONLY[\s\S]*TRUSTED_DOCUMENTS/);
  });
});
