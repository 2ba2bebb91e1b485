import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import { type Neo4jServer, type StartOptions, startNeo4j, stopNeo4j } from '../../src/neo4j';

/** Jars are fetched once, into the folder that `npm start` uses. */
export const JARS = join(__dirname, '..', '..', '.regiograaf');

/** The version under test. */
export const VERSION = process.env.NEO4J_VERSION || '5.26.30';

/** Differs from run to run, so that two runs beside each other leave each other alone. */
export const BOLT_PORT = 20_000 + (process.pid % 10_000);

const parents = new Set<ChildProcess>();

/** A data folder of its own, with what starts servers in it and what clears it away. */
export function dataFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'regiograaf neo4j-'));
  const options = (more: Partial<StartOptions> = {}): StartOptions => ({
    dataDir,
    version: VERSION,
    boltPort: BOLT_PORT,
    heap: '384m',
    pageCache: '32m',
    jarsDir: JARS,
    ...more,
  });
  const steps: string[] = [];
  return {
    dataDir,
    steps,
    options,
    start: (more?: Partial<StartOptions>) =>
      startNeo4j(options({ report: ({ text, done }) => void (done && steps.push(text)), ...more })),
    clear: async () => {
      await Promise.all([...parents].map((parent) => parent.kill('SIGTERM') && ended(parent)));
      await stopNeo4j(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts a server in another process, which leads a process group as it would in a terminal, and gives that process and its server. */
export async function startElsewhere(options: StartOptions): Promise<{ parent: ChildProcess; server: Neo4jServer }> {
  const parent = spawn(process.execPath, [join(__dirname, 'parent.js'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  parents.add(parent);
  parent.once('exit', () => parents.delete(parent));
  const [line] = await Promise.race([
    new Promise<string[]>((resolve) => createInterface(parent.stdout!).once('line', (text) => resolve([text]))),
    ended(parent).then(() => ['{"error":"it ended"}']),
  ]);
  const server = JSON.parse(line!);
  if (server.error) throw new Error(server.error);
  return { parent, server };
}

export function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('exit', resolve));
}

/** The rows of a statement. */
export async function ask(
  { uri, user, password }: Pick<Neo4jServer, 'uri' | 'user' | 'password'>,
  statement: string,
): Promise<unknown[][]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => Array.from(record.values()));
  } finally {
    await driver.close();
  }
}
