import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { neo4jStatus } from '../../src/neo4j';
import { lookAt } from '../../src/neo4j/processes';
import { ask, dataFolder, ended, startElsewhere, VERSION } from './folder';

jest.setTimeout(600_000);

const folder = dataFolder();
const env = { ...process.env };

afterEach(() => {
  process.env = { ...env };
});

afterAll(folder.clear);

/** Makes PATH hold just these programs. */
function onlyPrograms(programs: Record<string, string>): void {
  const bin = mkdtempSync(join(tmpdir(), 'bin-'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o700);
  }
  process.env.PATH = bin;
  delete process.env.JAVA_HOME;
}

const java = (version: string) => `echo "    java.home = /opt/java
    java.specification.version = ${version}" >&2`;

const everySystem = /apt-get install openjdk-17-jre-headless maven.*brew install.*winget install/s;

test.each([
  ['no Java', {}, 'Neo4j needs Java 17 or newer; none was found in JAVA_HOME or PATH.'],
  ['a Java that is none', { java: 'exit 1' }, 'Neo4j needs Java 17 or newer; none was found in JAVA_HOME or PATH.'],
  ['an old Java', { java: java('1.8') }, /^Neo4j needs Java 17 or newer; \S+java is Java 8\.$/],
  ['no Maven', { java: java('17') }, 'Neo4j is fetched with Maven, and no `mvn` was found in PATH.'],
])('%s: says how to install it', async (_, programs, message) => {
  onlyPrograms(programs as Record<string, string>);
  const jarsDir = join(folder.dataDir, 'none');
  await expect(folder.start({ jarsDir, version: '5.26.30' })).rejects.toMatchObject({
    message: expect.stringMatching(message),
  });
  await expect(folder.start({ jarsDir, version: '5.26.30' })).rejects.toMatchObject({
    hint: expect.stringMatching(everySystem),
  });
});

test('a newer Neo4j asks for a newer Java', async () => {
  onlyPrograms({ java: java('17') });
  await expect(folder.start({ version: '2026.08.1' })).rejects.toMatchObject({
    message: expect.stringMatching(/^Neo4j needs Java 21 or newer; \S+java is Java 17\.$/),
    hint: expect.stringContaining('openjdk-21-jre-headless'),
  });
});

test('what Maven complains of is passed on without its noise, and nothing half fetched stays', async () => {
  onlyPrograms({
    java: java('17'),
    mvn: "echo '[ERROR] Could not find artifact x -> [Help 1]'; echo '[ERROR] Re-run Maven'; exit 1",
  });
  const jarsDir = join(folder.dataDir, 'none');
  await expect(folder.start({ jarsDir, version: '5.26.30' })).rejects.toMatchObject({
    message: 'Maven could not fetch Neo4j 5.26.30:\nCould not find artifact x',
  });
  rmSync(jarsDir, { recursive: true });
});

test('a version that the launcher does not know', async () => {
  await expect(folder.start({ version: '4.4' })).rejects.toThrow('The embedded Neo4j cannot be version "4.4".');
});

test('a start killed half-way, kill -9 of the server and stale files all leave a store that starts', async () => {
  // Killed as the store is being made: the parent first, so that it cannot tidy up.
  const first = startElsewhere(folder.options()).catch(() => null);
  let status = null;
  while (!status) {
    await sleep(50);
    status = await neo4jStatus(folder.dataDir);
  }
  await sleep(2500);
  process.kill(status.owner!, 'SIGKILL');
  process.kill(status.pid, 'SIGKILL');
  await first;

  const { parent, server } = await startElsewhere(folder.options());
  await ask(server, 'CREATE (:Kept)');
  parent.kill('SIGKILL');
  await ended(parent);
  process.kill(server.pid, 'SIGKILL');
  while (await lookAt(server.pid)) await sleep(50);
  expect(await neo4jStatus(folder.dataDir)).toBeNull();

  // The ids of the files may meanwhile belong to someone else: this process stands in for one.
  for (const name of ['server.json', 'owner.json']) {
    const path = join(folder.dataDir, name);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), pid: process.pid }));
  }
  const again = await folder.start();
  expect(again.reused).toBe(false);
  expect(await ask(again, 'MATCH (n:Kept) RETURN count(n)')).toEqual([[1]]);
  await again.stop();
});

test('of two starts at one moment one is refused', async () => {
  const outcomes = await Promise.allSettled([folder.start(), folder.start()]);
  const [server] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const [refused] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.message] : []));
  expect(refused).toBe(`Process ${process.pid} already runs a Neo4j in ${folder.dataDir}.`);
  await server!.stop();
});

test('a lost password, an older version and too large a heap are named', async () => {
  await expect(folder.start({ heap: '999999g' })).rejects.toMatchObject({
    message: 'Java cannot get the memory that Neo4j is to use.',
    hint: expect.stringContaining('NEO4J_HEAP'),
  });
  await expect(folder.start({ version: '5.26.1' })).rejects.toThrow(`is of Neo4j ${VERSION}, which 5.26.1 may not`);
  const password = join(folder.dataDir, 'password');
  const text = readFileSync(password);
  rmSync(password);
  await expect(folder.start()).rejects.toThrow(/The password of the Neo4j in .* is lost/);
  mkdirSync(folder.dataDir, { recursive: true });
  writeFileSync(password, text, { mode: 0o600 });
});
