import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backUpStore, type Neo4jServer, restoreStore } from '../../src/neo4j';
import { ask, dataFolder, VERSION } from './folder';

jest.setTimeout(600_000);

const folder = dataFolder();
const elsewhere = mkdtempSync(join(tmpdir(), 'regiograaf-backup-'));
const backup = join(elsewhere, 'monday');
let server: Neo4jServer;

const restore = (replace = false, version = VERSION) => restoreStore(folder.dataDir, backup, version, replace);

/** Every node and link with all that it carries. */
const everything = async () => [
  await ask(server, 'MATCH (n) RETURN labels(n), n.n, n.text ORDER BY n.n'),
  await ask(server, 'MATCH (a)-[link]->(b) RETURN a.n, type(link), link.since, b.n ORDER BY a.n'),
  await ask(server, 'SHOW CONSTRAINTS YIELD name, type RETURN name, type'),
];

beforeAll(async () => {
  server = await folder.start();
  await ask(server, 'CREATE CONSTRAINT kept FOR (k:Kept) REQUIRE k.n IS UNIQUE');
  await ask(server, "UNWIND range(1, 500) AS n CREATE (:Kept {n: n, text: 'één ' + n})");
  await ask(server, 'MATCH (a:Kept), (b:Kept {n: a.n + 1}) CREATE (a)-[:NEXT {since: date("2023-02-22")}]->(b)');
});

afterAll(async () => {
  await server.stop();
  await folder.clear();
  rmSync(elsewhere, { recursive: true, force: true });
});

test('a backup made while commits go on is restored, and holds every one that was acknowledged before', async () => {
  let writing = true;
  const writer = (async () => {
    for (let n = 1000; writing; n++) {
      await ask(server, `CREATE (:Later {n: ${n}})`);
      // A backup waits for a pause such as this.
      if (n % 3 === 0) await sleep(1500);
    }
  })();
  const [[before]] = (await ask(server, 'MATCH (n) RETURN count(n)')) as [[number]];
  const { files } = await backUpStore(folder.dataDir, backup);
  writing = false;
  await writer;
  expect(Object.keys(files)).toContain('data/databases/neo4j/neostore');
  expect([statSync(backup).mode & 0o777, statSync(join(backup, 'password')).mode & 0o777]).toEqual([0o700, 0o600]);
  await expect(backUpStore(folder.dataDir, backup)).rejects.toThrow('is not empty');
  await expect(backUpStore(folder.dataDir, join(folder.dataDir, 'x'))).rejects.toThrow('lies inside');

  await ask(server, 'MATCH (n:Later) DETACH DELETE n');
  const kept = await everything();
  await ask(server, 'MATCH (n) DETACH DELETE n');
  await ask(server, 'CREATE (:Wrong)');

  // Not under a server, whether this process owns it or it was left running.
  await expect(restore(true)).rejects.toThrow(`process ${process.pid} uses`);
  await server.leave();
  await expect(restore(true)).rejects.toThrow(`Neo4j (process ${server.pid}) uses`);
  server = await folder.start();
  await server.stop();
  await expect(restore()).rejects.toThrow('There is a graph in');
  await expect(restore(true, '5.26.0')).rejects.toThrow(`The backup is of Neo4j ${VERSION}`);

  await restore(true);
  server = await folder.start();
  const [[after]] = (await ask(server, 'MATCH (n) RETURN count(n)')) as [[number]];
  expect(after).toBeGreaterThanOrEqual(before);
  await ask(server, 'MATCH (n:Later) DETACH DELETE n');
  expect(await everything()).toEqual(kept);
  expect(readdirSync(join(folder.dataDir, 'neo4j')).filter((name) => name.startsWith('data'))).toEqual(['data']);
});

test('a backup that is not whole, or not as it was made, is restored nowhere', async () => {
  const path = join(backup, 'data', 'transactions', 'neo4j', 'neostore.transaction.db.0');
  const bytes = readFileSync(path);
  expect(bytes.length).toBeGreaterThan(1000);
  const empty = join(elsewhere, 'empty');
  const attempt = () => restoreStore(empty, backup, VERSION, false);
  for (const [spoil, message] of [
    [() => appendFileSync(path, 'x'), 'has changed'],
    [() => writeFileSync(path, Buffer.from(bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)))), 'has changed'],
    [() => rmSync(path), 'is missing'],
  ] as const) {
    spoil();
    await expect(attempt()).rejects.toThrow(message);
    writeFileSync(path, bytes);
  }
  writeFileSync(join(backup, 'data', 'more'), '');
  await expect(attempt()).rejects.toThrow('data/more is none of its files');
  rmSync(join(backup, 'data', 'more'));
  await expect(restoreStore(empty, elsewhere, VERSION, false)).rejects.toThrow('is no backup');
  expect(existsSync(empty)).toBe(false);
});

test('the commands say what they did, and what to do', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['dist/main.js', 'neo4j', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: join(elsewhere, 'fresh'), NEO4J_VERSION: VERSION },
    });
  expect(run('backup', join(elsewhere, 'none'))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/There is no Neo4j in/),
  });
  expect(run('restore', backup)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/The graph is as it was at 20/),
  });
  expect(run('restore', backup)).toMatchObject({ status: 1, stderr: expect.stringMatching(/say --replace/) });
  expect(run('backup', join(elsewhere, 'again'))).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/keep it safe/),
  });
});
