import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/config';
import { makeToken, Tokens } from '../../src/server/access/tokens';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-access-'));
const file = join(folder, 'tokens');
const reader = makeToken('reader', 'a front-end');
const analyst = makeToken('analyst', 'the research desk');
writeFileSync(file, `# who may ask\n\n${reader.line}\n${analyst.line}\n`);

const open = new Map<string, Promise<FastifyInstance>>();
afterAll(async () => {
  for (const app of await Promise.all(open.values())) await app.close();
  rmSync(folder, { recursive: true });
});

/** A server with these settings; one for all that want the same, since it takes a second to start. */
function serve(env: NodeJS.ProcessEnv): Promise<FastifyInstance> {
  const { access, cypher, corsOrigins } = readConfig(env);
  const key = JSON.stringify(env);
  if (!open.has(key)) open.set(key, createHttpServer(testGraph(), { access, cypher, corsOrigins }));
  return open.get(key)!;
}

const READ = '{ graph { version } }';
const CYPHER = '{ cypher(statement: "RETURN 1") { rows } }';

function ask(app: FastifyInstance, query: string, token?: string, headers: Record<string, string> = {}) {
  const authorization = token && `Bearer ${token}`;
  return app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: 'localhost:4000', ...(authorization && { authorization }), ...headers },
    payload: { query },
  });
}
const codeOf = (answer: { json: () => { errors?: { extensions: { code: string } }[] } }) =>
  answer.json().errors?.[0]?.extensions.code;

describe('bearer tokens', () => {
  const closed = { ACCESS: 'tokens', TOKENS_FILE: file };

  test('without one of those that are known nothing is read, by whatever way', async () => {
    const app = await serve(closed);
    for (const token of [undefined, 'x', `${reader.token}x`, reader.line.split(/[ :]/)[2]!]) {
      const answer = await ask(app, READ, token);
      expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="regiograaf"/);
      expect(answer.json()).not.toHaveProperty('data');
    }
    const address = `/graphql?query=${encodeURIComponent(READ)}`;
    for (const accept of ['text/html', 'application/json'])
      for (const url of [address, '/export/graph.ndjson?around=arjan-kampman']) {
        const headers = { accept, 'apollo-require-preflight': '1' };
        expect((await app.inject({ url, headers })).statusCode).toBe(401);
        expect((await app.inject({ method: 'HEAD', url, headers })).statusCode).not.toBe(200);
      }
    const refused = await app.inject('/export/graph.ndjson?around=arjan-kampman');
    expect(refused.json().error.code).toBe('UNAUTHENTICATED');
  });

  test('a reader reads and exports; an analyst sends Cypher, too', async () => {
    const app = await serve(closed);
    expect((await ask(app, READ, reader.token)).json().data.graph.version).toEqual(expect.any(String));
    expect(codeOf(await ask(app, CYPHER, reader.token))).toBe('CYPHER_DISABLED');
    expect((await ask(app, CYPHER, analyst.token)).json().data.cypher.rows).toEqual([[1]]);
    // What an analyst was answered is kept, and not for others.
    expect(codeOf(await ask(app, CYPHER, reader.token))).toBe('CYPHER_DISABLED');
    const headers = { authorization: `bearer  ${reader.token}` };
    const exported = await app.inject({ url: '/export/graph.ndjson?around=arjan-kampman', headers });
    expect(exported.statusCode).toBe(200);
  });

  test('where reading is open, tokens are for Cypher; CYPHER_TOKEN is one of an analyst', async () => {
    const CYPHER_TOKEN = 'a token in plain text';
    const app = await serve({ TOKENS_FILE: file, CYPHER_TOKEN });
    expect((await ask(app, READ)).statusCode).toBe(200);
    expect((await ask(app, READ, 'unknown')).statusCode).toBe(200);
    expect(codeOf(await ask(app, CYPHER))).toBe('CYPHER_DISABLED');
    expect(codeOf(await ask(app, CYPHER, reader.token))).toBe('CYPHER_DISABLED');
    for (const token of [analyst.token, CYPHER_TOKEN])
      expect((await ask(app, CYPHER, token)).json().data.cypher.rows).toEqual([[1]]);
  });

  test('a page of an origin that may ask learns so before it sends its token', async () => {
    const app = await serve({ ...closed, CORS_ORIGINS: 'https://example.org' });
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    });
    expect(preflight.statusCode).toBe(204);
    const refused = await ask(app, READ, undefined, { origin: 'https://example.org' });
    expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([401, 'https://example.org']);
  });

  test('the command makes them, and only their hashes are stored', () => {
    const made = join(folder, 'made');
    const run = (...args: string[]) =>
      execFileSync(process.execPath, ['dist/main.js', 'token', ...args], {
        env: { ...process.env, TOKENS_FILE: made },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    const token = run('analyst', 'Someone at work');
    expect(token).toMatch(/^regiograaf_[\w-]{43}$/);
    expect(readFileSync(made, 'utf8')).not.toContain(token.slice(11));
    expect(statSync(made).mode & 0o077).toBe(0);
    const { tokens } = readConfig({ TOKENS_FILE: made }).access;
    expect(tokens).toMatchObject([{ role: 'analyst', name: 'Someone at work' }]);
    expect(new Tokens(tokens).of(`Bearer ${token}`)).toBeDefined();
  });

  test('what is wrong with the settings is said at once, and no token with it', () => {
    const wrong = join(folder, 'wrong');
    writeFileSync(wrong, `${reader.line}\nanalyst a-token-as-it-is someone\nwriter ${reader.line.slice(7)}\n`);
    const faults = () =>
      readConfig({ ACCESS: 'closed', TOKENS_FILE: wrong, RATE_LIMIT: '-1', TRUSTED_PROXIES: 'proxy,10.0.0.0/33' });
    for (const fault of ['ACCESS is', ':2:', ':3:', 'RATE_LIMIT is', '"proxy"', '"10.0.0.0/33"'])
      expect(faults).toThrow(fault);
    expect(faults).not.toThrow(/a-token-as-it-is/);
    expect(() => readConfig({ ACCESS: 'tokens' })).toThrow('ACCESS is "tokens" without TOKENS_FILE');
    expect(() => readConfig({ TOKENS_FILE: join(folder, 'none') })).toThrow('TOKENS_FILE cannot be read');
  });
});

describe('a limit on requests', () => {
  test('counts by client, says when to come back, and counts guesses at tokens', async () => {
    const app = await serve({ RATE_LIMIT: '3', ACCESS: 'tokens', TOKENS_FILE: file });
    const asked = async (token?: string) => (await ask(app, READ, token)).statusCode;
    expect([await asked(), await asked('guess'), await asked('another')]).toEqual([401, 401, 401]);
    const refused = await ask(app, READ, 'one more');
    expect([refused.statusCode, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    const { limit, retryAfter } = refused.json().errors[0].extensions;
    expect(limit).toBe(3);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(refused.headers['retry-after']).toBe(String(retryAfter));
    // Other clients are not touched: each token is one, wherever it asks from.
    expect([await asked(reader.token), await asked(analyst.token)]).toEqual([200, 200]);
    const exported = () =>
      app.inject({
        url: '/export/graph.ndjson?around=arjan-kampman',
        headers: { authorization: `Bearer ${reader.token}` },
      });
    expect([(await exported()).statusCode, (await exported()).statusCode]).toEqual([200, 200]);
    const tooMany = await exported();
    expect([tooMany.statusCode, tooMany.json().error.code]).toEqual([429, 'RATE_LIMITED']);
    // What the server asks itself is nobody's.
    const own = app.ownAuthorization.replace('Bearer ', '');
    for (let time = 0; time < 5; time++) expect(await asked(own)).toBe(200);
  });

  test('believes a proxy only where it is trusted, and takes the addresses of one IPv6 line for one client', async () => {
    const asked = async (app: FastifyInstance, from: string) =>
      (await ask(app, READ, undefined, { 'x-forwarded-for': from })).statusCode;
    const alone = await serve({ RATE_LIMIT: '1' });
    expect([await asked(alone, '198.51.100.1'), await asked(alone, '198.51.100.2')]).toEqual([200, 429]);
    const behind = await serve({ RATE_LIMIT: '1', TRUSTED_PROXIES: '127.0.0.0/8' });
    expect([await asked(behind, '198.51.100.1'), await asked(behind, '198.51.100.2')]).toEqual([200, 200]);
    expect(await asked(behind, '198.51.100.1')).toBe(429);
    // What the client itself says before the proxy does is not believed.
    expect(await asked(behind, '198.51.100.9, 198.51.100.1')).toBe(429);
    expect([await asked(behind, '2001:db8::1'), await asked(behind, '2001:db8::2')]).toEqual([200, 429]);
  });
});

describe('browsers', () => {
  const OTHER = { origin: 'https://example.com', host: '127.0.0.1:4000' };

  test('every answer has the security headers, and none sets a cookie or lets another origin in', async () => {
    const app = await serve({});
    const query = encodeURIComponent(READ);
    const answers = await Promise.all([
      app.inject({ url: '/', headers: { ...OTHER, accept: 'text/html' } }),
      app.inject({ url: '/', headers: OTHER }),
      app.inject({ url: '/graphql', headers: { ...OTHER, accept: 'text/html' } }),
      app.inject({ url: `/graphql?query=${query}`, headers: { ...OTHER, 'apollo-require-preflight': '1' } }),
      ask(app, READ, undefined, OTHER),
      ask(app, '{ nothing }', undefined, OTHER),
      app.inject({ method: 'POST', url: '/graphql', headers: OTHER, payload: 'no JSON' }),
      app.inject({ url: '/export/graph.ndjson?around=arjan-kampman', headers: OTHER }),
      app.inject({ url: '/export/graph.ndjson?around=nobody', headers: OTHER }),
      app.inject({ url: '/nowhere', headers: OTHER }),
    ]);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 400, 404, 415]));
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      for (const name of ['set-cookie', 'access-control-allow-origin', 'x-powered-by', 'server'])
        expect(headers).not.toHaveProperty(name);
    }
  });

  test('what a page can send without asking first is not answered', async () => {
    const app = await serve({});
    expect((await ask(app, READ)).statusCode).toBe(200);
    const address = `/graphql?query=${encodeURIComponent(READ)}`;
    expect((await app.inject({ url: address, headers: OTHER })).json()).not.toHaveProperty('data');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { ...OTHER, 'content-type': type };
      const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload: `{"query":"${READ}"}` });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('"data"');
    }
  });
});
