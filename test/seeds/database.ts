import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { Graph } from '../../src/graph/graph';
import { type Neo4jServer, startNeo4j } from '../../src/neo4j';
import { BOLT_PORT, JARS, VERSION } from '../neo4j/folder';

/** For tests that write: an empty graph on a server that they have for themselves, and leave running for the next file. */
export class TestDatabase {
  graph!: Graph;
  private server!: Neo4jServer;
  private driver!: Driver;

  async start() {
    // Jest runs the files of one worker one after the other.
    const { TEST_DATABASES, JEST_WORKER_ID } = process.env as Record<string, string>;
    this.server = await startNeo4j({
      dataDir: join(TEST_DATABASES!, JEST_WORKER_ID!),
      version: VERSION,
      // Not where the tests of one file start their own.
      boltPort: BOLT_PORT - 10_000,
      heap: '512m',
      pageCache: '64m',
      jarsDir: JARS,
    });
    await this.server.leave();
    const { uri, user, password } = this.server;
    this.graph = new Graph({ uri, user, password, database: 'neo4j' });
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    await this.empty();
  }

  /** The settings with which another process reaches it. */
  get env(): Record<string, string> {
    const { uri, user, password } = this.server;
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  }

  async stop() {
    await this.graph?.close();
    await this.driver?.close();
  }

  async run(statement: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
    const { records } = await this.driver.executeQuery(statement, parameters);
    return records.map((record) => record.toObject());
  }

  async empty() {
    for (const statement of [
      'MATCH ()-[link]->() WITH link LIMIT 10000 DELETE link RETURN count(*) AS count',
      'MATCH (node) WITH node LIMIT 10000 DELETE node RETURN count(*) AS count',
    ])
      while ((await this.run(statement))[0]!.count !== 0);
  }

  /** Everything in the graph as text, sorted, without what differs from load to load: when it was, and from which files. */
  async everything(): Promise<string[]> {
    const nodes = await this.run('MATCH (node) RETURN labels(node) AS labels, properties(node) AS properties');
    const links = await this.run(
      'MATCH (from)-[link]->(to) RETURN from.id AS from, type(link) AS type, to.id AS to, properties(link) AS properties',
    );
    for (const { labels, properties } of nodes as { labels: string[]; properties: Record<string, unknown> }[]) {
      labels.sort();
      delete properties.loadedAt;
      delete properties.inputs;
    }
    return [...nodes, ...links].map(sortedJson).sort();
  }
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
