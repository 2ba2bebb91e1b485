import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStore, type Neo4jServer, neo4jStatus, startNeo4j } from '../../src/neo4j';
import { ask, BOLT_PORT, dataFolder } from './folder';

jest.setTimeout(600_000);

const HTTP_PORT = BOLT_PORT + 10_000;
const folder = dataFolder();
let server: Neo4jServer;

beforeAll(async () => {
  server = await folder.start({ httpPort: HTTP_PORT });
});

afterAll(async () => {
  await server.stop();
  await folder.clear();
});

test('Neo4j Browser is served, offers this server, and may speak to nobody else', async () => {
  const bolt = new URL(server.uri).port;
  expect(server.browser).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/browser\/\?connectURL=bolt:\/\/neo4j@127\.0\.0\.1:\d+$/);
  expect(await neo4jStatus(folder.dataDir)).toMatchObject({ browser: server.browser });
  const response = await fetch(server.browser!);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<title>Neo4j Browser</title>');
  const policy = response.headers.get('content-security-policy')!;
  expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${bolt} http://127.0.0.1:${bolt};`);
  for (const [address] of policy.matchAll(/\b(?:ws|http)s?:\S+/g)) expect(address).toContain('//127.0.0.1:');
});

test("Neo4j's own HTTP API is off", async () => {
  const { origin } = new URL(server.browser!);
  for (const path of ['/db/neo4j/tx/commit', '/db/neo4j/query/v2'])
    expect((await fetch(`${origin}${path}`, { method: 'POST', body: '{}' })).status).toBe(404);
});

test('it listens on loopback only', async () => {
  const { port } = new URL(server.browser!);
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of outside) await expect(fetch(`http://${address}:${port}/browser/`)).rejects.toThrow();
});

test('a copy made while it runs holds the same, and breaking it does not reach the original', async () => {
  await ask(server, 'UNWIND range(1, 500) AS n CREATE (:Kept {n: n})');
  const target = join(mkdtempSync(join(tmpdir(), 'regiograaf-copy-')), 'copy');
  await copyStore(folder.dataDir, target);
  await expect(copyStore(folder.dataDir, target)).rejects.toThrow('is not empty');
  const copy = await startNeo4j(folder.options({ dataDir: target, boltPort: BOLT_PORT + 1 }));
  expect(await ask(copy, 'MATCH (n:Kept) RETURN count(n), sum(n.n)')).toEqual([[500, 125_250]]);
  await ask(copy, 'MATCH (n) DETACH DELETE n');
  await copy.stop();
  rmSync(target, { recursive: true });
  expect(await ask(server, 'MATCH (n:Kept) RETURN count(n)')).toEqual([[500]]);
});

test('there must be something to copy', async () => {
  await expect(copyStore(join(folder.dataDir, 'none'), '/nowhere/copy')).rejects.toThrow('There is no Neo4j in');
});
