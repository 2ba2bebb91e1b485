import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j, { type Driver } from 'neo4j-driver';
import { borrowNeo4j } from '../bench/scratch';
import { PULSE } from './pulse';

export const MAIN = resolve('dist', 'main.js');

/** Only what our own programmes need from the environment, so that no setting of who runs this changes what is tested. */
export function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, JAVA_HOME } = process.env;
  return { PATH, HOME, JAVA_HOME, NODE_ENV: 'production', ...settings };
}

/** A Neo4j of our own, started and stopped by the project's own commands, that a fault may be done to. */
export class Neo4j {
  /** Differs from run to run, and is no one's first choice: nobody takes it while a killed Neo4j is started again. */
  port = 20_000 + (process.pid % 10_000);
  pid = 0;
  password = '';
  driver!: Driver;

  constructor(readonly dataDir: string) {
    borrowNeo4j(dataDir);
  }

  /** The settings with which our programmes start and find it themselves. */
  get settings(): Record<string, string> {
    return {
      DATA_DIR: this.dataDir,
      NEO4J_HEAP: '512m',
      NEO4J_PAGECACHE: '64m',
      NEO4J_BOLT_PORT: String(this.port),
      // On a machine that does other work, too, the first answers of a Neo4j take long.
      QUERY_TIMEOUT: '120',
    };
  }

  /** On the same port as before. */
  async start(): Promise<void> {
    await this.command('neo4j', 'start');
    this.find();
    this.driver ??= this.connect();
  }

  async stop(): Promise<void> {
    await this.driver?.close();
    await this.command('neo4j', 'stop');
  }

  /** Notes which process it is now. */
  find(): void {
    const { pid } = JSON.parse(readFileSync(join(this.dataDir, 'server.json'), 'utf8'));
    this.pid = pid;
    this.password ||= readFileSync(join(this.dataDir, 'password'), 'utf8').trim();
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** Makes the graph hold what the folders say. */
  async load(...folders: string[]): Promise<{ seconds: number }> {
    return JSON.parse(await this.command('load', '--json', ...folders));
  }

  async command(...args: string[]): Promise<string> {
    const env = environment(this.settings);
    return (await promisify(execFile)(process.execPath, [MAIN, ...args], { env })).stdout;
  }

  /** Whether it takes a write. */
  async takesWrites(): Promise<boolean> {
    const write = this.driver.session({ database: 'neo4j' });
    try {
      await write.run(`MERGE (node:${PULSE}:Trial) SET node.at = timestamp()`, {}, { timeout: 10_000 });
      return true;
    } catch {
      return false;
    } finally {
      await write.close();
    }
  }

  /** A hash of everything in the graph, without what differs from load to load: when it was. Waits for a Neo4j that is just starting. */
  async fingerprint(): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.hash();
      } catch (error) {
        if (attempt === 30) throw error;
        await sleep(1000);
      }
    }
  }

  private async hash(): Promise<string> {
    const rows = async (statement: string) => {
      const { records } = await this.driver.executeQuery(statement);
      return records.map((record) => sorted(record.toObject()));
    };
    const nodes = await rows(
      `MATCH (node) WHERE NOT node:${PULSE} RETURN labels(node) AS labels, properties(node) AS p`,
    );
    const links = await rows(
      `MATCH (from)-[link]->(to) RETURN from.id AS from, type(link) AS type, to.id AS to, properties(link) AS p`,
    );
    const text = [...nodes, ...links].sort().join('\n');
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
  }

  private connect(): Driver {
    return neo4j.driver(`bolt://127.0.0.1:${this.port}`, neo4j.auth.basic('neo4j', this.password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      maxTransactionRetryTime: 5_000,
    });
  }
}

/** Labels come in any order, and properties as well. */
function sorted(row: Record<string, unknown>): string {
  return JSON.stringify(row, (key, part) => {
    if (key === 'loadedAt') return undefined;
    if (key === 'labels') return [...part].sort();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
