import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';

const QUERY =
  'query ($statement: String!, $first: Int) { cypher(statement: $statement, first: $first) { rows truncated } }';
const TOKEN = 'a token for the tests';
/** Takes some seconds, and looks at the clock between rows. */
const SLOW = 'UNWIND range(1, 1000000000000) AS number RETURN count(number) AS n';

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  data?: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** A server with these settings, and how to ask it with any headers, as `fetch` cannot. */
async function server(env: NodeJS.ProcessEnv, host?: string) {
  const app = await createHttpServer(testGraph(), { host, cypher: readConfig(env).cypher });
  await app.listen({ host: '127.0.0.1', port: 0 });
  closing.push(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  return (statement: string, headers: Record<string, string> = {}, first = 10, body?: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          port,
          host: '127.0.0.1',
          path: '/graphql',
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
        },
        async (response) => {
          let text = '';
          for await (const part of response) text += part;
          resolve({ status: response.statusCode!, ...JSON.parse(text) });
        },
      );
      asked.on('error', reject);
      asked.end(body ?? JSON.stringify({ query: QUERY, variables: { statement, first } }));
    });
}

const code = ({ errors }: Reply) => errors?.[0]?.extensions.code;

describe('who may ask', () => {
  test('this machine only, where no token is set', async () => {
    const ask = await server({});
    expect((await ask('RETURN 1')).data.cypher.rows).toEqual([[1]]);
    expect((await ask('RETURN 1', { host: 'localhost:4000' })).data.cypher.rows).toEqual([[1]]);
    expect((await ask('RETURN 1', { host: '[::1]:4000' })).data.cypher.rows).toEqual([[1]]);
    const others: Record<string, string>[] = [
      { host: 'example.org:4000' },
      { host: '127.0.0.1.example.org' },
      { host: 'localhost', 'x-forwarded-for': '198.51.100.7' },
      { host: 'localhost', forwarded: 'for=198.51.100.7' },
    ];
    for (const headers of others)
      expect((await ask('RETURN 1', headers)).errors).toMatchObject([
        { message: expect.stringContaining('set CYPHER_TOKEN'), extensions: { code: 'CYPHER_DISABLED' } },
      ]);
  });

  test('no page of another site: what a form can send is no question', async () => {
    const ask = await server({});
    const body = JSON.stringify({ query: QUERY, variables: { statement: 'RETURN 1' } });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await ask('', { 'content-type': type }, 1, body)).status).toBeGreaterThanOrEqual(400);
  });

  test('nobody on a server that others can reach, unless with the token', async () => {
    const closed = await server({}, '0.0.0.0');
    expect((await closed('RETURN 1')).errors).toMatchObject([
      { message: expect.stringContaining('Set CYPHER_TOKEN'), extensions: { code: 'CYPHER_DISABLED' } },
    ]);
    const open = await server({ CYPHER_TOKEN: TOKEN }, '0.0.0.0');
    const asked = (authorization: string) => open('RETURN 1', { host: 'example.org', authorization });
    expect((await asked(`Bearer ${TOKEN}`)).data.cypher.rows).toEqual([[1]]);
    for (const wrong of ['', 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
      expect(code(await asked(wrong))).toBe('CYPHER_DISABLED');
    expect(code(await open('RETURN 1'))).toBe('CYPHER_DISABLED');
  });

  test('a short token is no token', () => {
    expect(() => readConfig({ CYPHER_TOKEN: 'short' })).toThrow(
      'CYPHER_TOKEN is too short to be safe; it takes at least 16 characters.',
    );
  });
});

describe('how far', () => {
  test('an answer that grows too large is cut off, and says so', async () => {
    const ask = await server({ CYPHER_BYTES: '2k' });
    const { data } = await ask('MATCH (n:Entity) RETURN n.id, n.name', {}, 1000);
    expect(data.cypher.truncated).toBe(true);
    expect(data.cypher.rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(data.cypher.rows).length).toBeLessThan(2200);
  });

  test('CYPHER_ROWS limits what may be asked for', async () => {
    const ask = await server({ CYPHER_ROWS: '2000' });
    expect((await ask('RETURN 1', {}, 2001)).errors?.[0]?.message).toBe(
      '"first" is 2001; it takes a whole number from 0 to 2000.',
    );
  });

  test('a statement out of time is ended', async () => {
    const ask = await server({ CYPHER_TIMEOUT: '1' });
    expect((await ask(SLOW)).errors).toMatchObject([
      { message: expect.stringContaining('ran for 1 second and was ended'), extensions: { code: 'CYPHER_TIMEOUT' } },
    ]);
  });

  test('one that finds no free place waits a little, and is told when to come back', async () => {
    const ask = await server({ CYPHER_TIMEOUT: '4', CYPHER_CONCURRENCY: '1', CYPHER_WAIT: '1' });
    const slow = ask(SLOW);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask('RETURN 1')).errors).toMatchObject([
      {
        message: '1 statement runs already, and none ended within 1 second. Try again in 1 second.',
        extensions: { code: 'CYPHER_BUSY', retryAfter: 1 },
      },
    ]);
    expect(code(await slow)).toBe('CYPHER_TIMEOUT');
    expect((await ask('RETURN 1')).data.cypher.rows).toEqual([[1]]);
  });

  test('one that needs too much memory fails alone', async () => {
    const ask = await server({});
    const greedy =
      'MATCH (a:Entity), (b:Entity), (c:Person) RETURN size(collect([a.name, b.name, c.name, a.id + b.id]))';
    expect(['CYPHER_FAILED', 'CYPHER_TIMEOUT']).toContain(code(await ask(greedy)));
    expect((await ask('RETURN 1')).data.cypher.rows).toEqual([[1]]);
  });
});
