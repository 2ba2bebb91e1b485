import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../src/config';
import { Graph } from '../../src/graph/graph';
import { startNeo4j } from '../../src/neo4j';
import { load } from '../../src/seeds';

/** One real Neo4j for all tests, with the real seeds: the one NEO4J_URI names, or a new embedded one that ends with the run. */
export default async function start(): Promise<void> {
  // Most statements run a few times only, so that compiling them thoroughly takes longer than it saves.
  process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1';
  const config = readConfig();
  if (!process.env.NEO4J_URI) {
    const dataDir = mkdtempSync(join(tmpdir(), 'regiograaf-test-'));
    const server = await startNeo4j({ ...config.embedded, dataDir, jarsDir: config.embedded.dataDir });
    Object.assign(process.env, { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password });
    Object.assign(globalThis, { stopTestServer: server.stop, testDataDir: dataDir });
  }
  const { uri, user, password, database } = readConfig().neo4j;
  const graph = new Graph({ uri: uri!, user, password, database });
  await load(graph, [resolve('seeds')], { ...config, documentsDir: null });
  await graph.close();
}
