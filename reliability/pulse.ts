import type { Driver } from 'neo4j-driver';
import type { Judged } from './verdict';

/** Of a node that is not of the graph: it is left out where graphs are compared. */
export const PULSE = 'Pulse';

const EVERY = 250;

/**
 * A writer that counts up in one node, at Neo4j itself and not by way of our server: an answer with a lower number than the last that was acknowledged
 * before the question is stale.
 */
export class Pulse {
  acknowledged = 0;
  failed = 0;
  readonly body = JSON.stringify({ query: '{ person(id: "pulse") { name note } }' });
  private isOver = false;
  private beating: Promise<void> = Promise.resolve();

  constructor(private readonly driver: Driver) {}

  async start(): Promise<void> {
    await this.write(0);
    this.beating = this.beat();
  }

  /** Resolves to the number in the graph, once the last write has ended. */
  async stop(): Promise<number> {
    this.isOver = true;
    await this.beating;
    return this.read();
  }

  /** The number that Neo4j itself gives. */
  async read(): Promise<number> {
    const { records } = await this.driver.executeQuery('MATCH (node:Pulse) RETURN node.name AS name');
    return Number(records[0]?.get('name') ?? -1);
  }

  /** What is wrong with an answer to a question that was asked when `before` was acknowledged. */
  check(before: number): (text: string) => Judged | null {
    return (text) => {
      const { name, note } = JSON.parse(text).data.person ?? {};
      if (name !== note) return { verdict: 'wrong', detail: text };
      return Number(name) >= before ? null : { verdict: 'stale', detail: `${name} after ${before}` };
    };
  }

  private async beat(): Promise<void> {
    for (let count = 1; !this.isOver; count++) {
      await this.write(count).then(
        () => (this.acknowledged = count),
        () => this.failed++,
      );
      await new Promise((done) => setTimeout(done, EVERY));
    }
  }

  private async write(count: number): Promise<void> {
    const session = this.driver.session({ database: 'neo4j' });
    try {
      await session.run(
        `MERGE (node:Entity:Actor:Person:${PULSE} {id: 'pulse'}) SET node.name = $text, node.note = $text`,
        { text: String(count) },
        { timeout: 10_000 },
      );
    } finally {
      await session.close();
    }
  }
}
