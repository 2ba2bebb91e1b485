import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/config';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';

const HERE = 'https://example.org';
const ELSEWHERE = 'https://example.com';
const ASK = { query: '{ graph { version } }' };

let app: FastifyInstance;
const serve = async (origins: string) => {
  app = await createHttpServer(testGraph(), { corsOrigins: readConfig({ CORS_ORIGINS: origins }).corsOrigins });
};
afterEach(() => app.close());

const preflight = (origin: string, url = '/graphql') =>
  app.inject({
    method: 'OPTIONS',
    url,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });
const post = (origin: string, payload: object = ASK) =>
  app.inject({ method: 'POST', url: '/graphql', headers: { origin, host: '127.0.0.1:4000' }, payload });
const corsHeaders = ({ headers }: { headers: object }) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));

test('closed by default: no page of another origin may ask', async () => {
  await serve('');
  for (const answer of [
    await preflight(HERE),
    await post(HERE),
    await app.inject({ url: '/', headers: { origin: HERE } }),
  ])
    expect(corsHeaders(answer)).toEqual([]);
  expect((await preflight(HERE)).statusCode).not.toBe(204);
});

test('open to the origins that are set, for the API and the exports, and to no others', async () => {
  await serve(`${HERE}, http://localhost:5173`);
  for (const url of ['/graphql', '/export/graph.ndjson']) {
    const { statusCode, headers } = await preflight(HERE, url);
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': HERE,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': expect.stringContaining('authorization'),
      vary: expect.stringContaining('Origin'),
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect((await preflight(ELSEWHERE, url)).headers).not.toHaveProperty('access-control-allow-origin');
  }
  const answer = await post('http://localhost:5173');
  expect(answer.json().data.graph.version).toEqual(expect.any(String));
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:5173',
    'access-control-expose-headers': expect.stringContaining('server-timing'),
  });
  const url = '/export/graph.ndjson?around=arjan-kampman';
  const file = await app.inject({ url, headers: { origin: HERE } });
  expect([file.statusCode, file.headers['access-control-allow-origin']]).toEqual([200, HERE]);
  const page = await app.inject({ url: '/', headers: { origin: HERE, accept: 'text/html' } });
  expect(corsHeaders(page)).toEqual([]);
});

test('a star lets any page ask, but not in Cypher without a token', async () => {
  await serve('*');
  expect((await preflight(ELSEWHERE)).headers['access-control-allow-origin']).toBe('*');
  expect((await post(ELSEWHERE)).json().data.graph.version).toEqual(expect.any(String));
  const payload = { query: '{ cypher(statement: "RETURN 1") { rows } }' };
  expect((await post(ELSEWHERE, payload)).json().errors[0].extensions.code).toBe('CYPHER_DISABLED');
  expect((await post('http://127.0.0.1:4000', payload)).json().data.cypher.rows).toEqual([[1]]);
});

test('what is no origin is refused at the start', async () => {
  await serve('');
  for (const origins of ['example.org', 'https://example.org/', 'https://Example.org', 'null', 'https://*.org/x'])
    expect(() => readConfig({ CORS_ORIGINS: origins })).toThrow(/CORS_ORIGINS has/);
});
