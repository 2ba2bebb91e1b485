import { readFileSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Neo4jServer, neo4jStatus, stopNeo4j } from '../../src/neo4j';
import { lookAt, waitUntil } from '../../src/neo4j/processes';
import { ask, BOLT_PORT, dataFolder, ended, startElsewhere, VERSION } from './folder';

jest.setTimeout(600_000);

const folder = dataFolder();
let server: Neo4jServer;

beforeAll(async () => {
  server = await folder.start();
});

afterAll(async () => {
  await server.stop();
  await folder.clear();
});

test('a first start tells its steps and answers', async () => {
  expect(folder.steps).toEqual(expect.arrayContaining(['Making a password for Neo4j', `Starting Neo4j ${VERSION}`]));
  expect(server).toMatchObject({ user: 'neo4j', version: VERSION, reused: false });
  expect(
    await ask(
      server,
      "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0], edition",
    ),
  ).toEqual([[VERSION, 'community']]);
  expect(await neo4jStatus(folder.dataDir)).toMatchObject({
    pid: server.pid,
    uri: server.uri,
    answers: true,
    owner: process.pid,
  });
});

test('only its owner can read the password, and no other password is taken', async () => {
  const mode = (name: string) => (statSync(join(folder.dataDir, name)).mode & 0o777).toString(8);
  expect([mode('password'), mode('.'), mode('neo4j')]).toEqual(['600', '700', '700']);
  expect(server.password).toMatch(/^[0-9a-f]{48}$/);
  await expect(ask({ ...server, password: 'neo4j' }, 'RETURN 1')).rejects.toThrow(/unauthorized/i);
});

test('it listens on loopback only', async () => {
  const port = Number(new URL(server.uri).port);
  const answers = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host, port, timeout: 2000 });
      const finish = (answer: boolean) => resolve(!socket.destroy().connecting && answer);
      socket.on('connect', () => finish(true));
      for (const event of ['error', 'timeout']) socket.on(event, () => finish(false));
    });
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outside = addresses
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  expect(await Promise.all(['127.0.0.1', ...outside].map(answers))).toEqual([true, ...outside.map(() => false)]);
});

test.each([
  ['the disk', "LOAD CSV FROM 'file:///x.csv' AS line RETURN line", /allow_csv_import_from_file_urls/],
  ['the network', "LOAD CSV FROM 'http://127.0.0.1/x.csv' AS line RETURN line", /cypher_ip_blocklist/],
])('a statement cannot read %s', async (_, statement, message) => {
  await expect(ask(server, statement)).rejects.toThrow(message);
});

test('a second process is refused, or joins when it asks to', async () => {
  await expect(startElsewhere(folder.options())).rejects.toThrow(
    `Process ${process.pid} already runs a Neo4j in ${folder.dataDir}.`,
  );
  await expect(folder.start()).rejects.toThrow(/already runs/);
  const joined = await folder.start({ attach: true });
  expect(joined).toMatchObject({ pid: server.pid, uri: server.uri, password: server.password, reused: true });
  await joined.stop();
  expect(await ask(server, 'RETURN 1')).toEqual([[1]]);
  await expect(stopNeo4j(folder.dataDir)).rejects.toThrow(`This Neo4j belongs to process ${process.pid}`);
});

test('it stops, once however often it is asked to, and starts again with its data and password', async () => {
  await ask(server, 'CREATE (:Kept)');
  const { pid, password } = server;
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(await lookAt(pid)).toBeNull();
  expect(readFileSync(join(folder.dataDir, 'neo4j', 'logs', 'console.log'), 'utf8')).toMatch(/Stopped\.\s*$/);
  expect(await neo4jStatus(folder.dataDir)).toBeNull();
  expect(await stopNeo4j(folder.dataDir)).toBe(false);
  server = await folder.start();
  expect(server).toMatchObject({ password, reused: false });
  expect(await ask(server, 'MATCH (n:Kept) RETURN count(n)')).toEqual([[1]]);
});

test('a server whose parent was killed is found again, and restarted when other settings are wanted', async () => {
  await server.stop();
  const { parent, server: orphan } = await startElsewhere(folder.options());
  parent.kill('SIGKILL');
  await ended(parent);
  expect(await neo4jStatus(folder.dataDir)).toMatchObject({ pid: orphan.pid, answers: true, owner: null });

  server = await folder.start();
  expect(server).toMatchObject({ pid: orphan.pid, uri: orphan.uri, reused: true });
  expect(await ask(server, 'MATCH (n:Kept) RETURN count(n)')).toEqual([[1]]);

  await server.leave();
  server = await folder.start({ heap: '400m' });
  expect(server.reused).toBe(false);
  expect(await lookAt(orphan.pid)).toBeNull();
});

test('a server that was left is stopped by name', async () => {
  await server.leave();
  expect(await lookAt(server.pid)).not.toBeNull();
  expect(await stopNeo4j(folder.dataDir)).toBe(true);
  expect(await lookAt(server.pid)).toBeNull();
});

test('Ctrl-C reaches the parent alone, which stops the server in order', async () => {
  const { parent, server: other } = await startElsewhere(folder.options());
  process.kill(-parent.pid!, 'SIGINT');
  expect(await ended(parent)).toBe(0);
  expect(await lookAt(other.pid)).toBeNull();
});

test('a parent that ends without a word takes the server with it', async () => {
  const { parent, server: other } = await startElsewhere(folder.options());
  parent.kill('SIGUSR2');
  expect(await ended(parent)).toBe(1);
  expect(await waitUntil(async () => (await lookAt(other.pid)) === null, 20_000)).toBe(true);
});

test('a taken port: the next one, or an error when the port was chosen', async () => {
  const other = createServer().listen(BOLT_PORT, '127.0.0.1');
  try {
    await expect(folder.start({ boltPortFixed: true })).rejects.toMatchObject({
      message: `Bolt port ${BOLT_PORT} is in use by another program.`,
      hint: expect.stringContaining('NEO4J_BOLT_PORT'),
    });
    server = await folder.start();
    const taken = Number(new URL(server.uri).port);
    expect(taken).toBeGreaterThan(BOLT_PORT);
    expect(folder.steps).toContain(`Bolt port ${BOLT_PORT} is in use: Neo4j takes ${taken}`);
  } finally {
    other.close();
  }
});
