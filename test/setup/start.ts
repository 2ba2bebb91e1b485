import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../src/config';
import { Graph } from '../../src/graph/graph';
import { startNeo4j } from '../../src/neo4j';
import { load } from '../../src/seeds';
import stop from './stop';

/**
 * One real Neo4j with the real seeds, which tests only read: the one NEO4J_URI names, or a new embedded one. Beside it a folder for those of the tests
 * that write, one to a worker (test/seeds/database.ts). All end with the run.
 */
export default async function start(): Promise<void> {
  // Most statements run a few times only, so that compiling them thoroughly takes longer than it saves.
  process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1';
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-test-'));
  process.env.TEST_DATABASES = join(folder, 'own');
  Object.assign(globalThis, { testFolder: folder });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop().then(() => process.exit(1)));
  const config = readConfig();
  if (!process.env.NEO4J_URI) {
    const dataDir = join(folder, 'shared');
    const server = await startNeo4j({ ...config.embedded, dataDir, jarsDir: config.embedded.dataDir });
    Object.assign(process.env, { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password });
    Object.assign(globalThis, { stopTestServer: server.stop });
  }
  const { uri, user, password, database } = readConfig().neo4j;
  const graph = new Graph({ uri: uri!, user, password, database });
  await load(graph, [resolve('seeds')], { ...config, documentsDir: null });
  await graph.close();
}
