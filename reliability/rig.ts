import { Agent } from 'node:http';
import { dirname, join } from 'node:path';
import { send } from './client';
import { type Disk, makeDisk } from './disk';
import { writeExtra, writeSmall } from './extra';
import { Neo4j } from './neo4j';
import { Pulse } from './pulse';
import { essence, type Question, questions } from './questions';
import { Server } from './server';
import { Traffic } from './traffic';
import { Wire } from './wire';

/** Milliseconds that a first answer may take on a machine that does other work, too. */
const PATIENCE = 60_000;
const SETTLED = 2;
export const READERS = 6;
const MOST_FAILURES = 20;

/**
 * What a fault is done to: a Neo4j that holds the project's own seeds, in the short form a few made ones, on a disk of its own, and our server, which reaches it over a connection
 * that can be made to fail.
 */
export class Rig {
  private constructor(
    readonly short: boolean,
    readonly disk: Disk,
    readonly neo4j: Neo4j,
    readonly wire: Wire,
    readonly server: Server,
    readonly questions: Question[],
    /** The folder of seeds that is loaded, and one that is not. */
    readonly seeds: string,
    readonly extra: string,
  ) {}

  static async open(short: boolean): Promise<Rig> {
    const disk = makeDisk();
    const neo4j = new Neo4j(disk.folder);
    let server: Server | undefined;
    try {
      await neo4j.start();
      const seeds = short ? await writeSmall(join(dirname(disk.folder), 'seeds')) : 'seeds';
      await neo4j.load(seeds);
      const extra = writeExtra(join(dirname(disk.folder), 'extra'));
      const wire = new Wire(neo4j.port);
      await wire.set('pass');
      server = new Server({ NEO4J_URI: `bolt://127.0.0.1:${wire.port}`, NEO4J_PASSWORD: neo4j.password });
      const rig = new Rig(short, disk, neo4j, wire, server, questions(), seeds, extra);
      await server.start();
      for (const question of rig.questions) await rig.learn(question);
      return rig;
    } catch (error) {
      await server?.stop();
      await neo4j.stop().catch(() => undefined);
      disk.remove();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.neo4j.stop();
    await this.wire.close();
    this.disk.remove();
  }

  /** Readers and a writer, at work when it resolves. */
  async traffic(
    address = this.server.address,
    questions = this.questions,
  ): Promise<{ traffic: Traffic; pulse: Pulse }> {
    const pulse = new Pulse(this.neo4j.driver);
    await pulse.start();
    const manner = { readers: READERS, pause: 20, patience: 30_000 };
    return { traffic: new Traffic(address, questions, pulse, manner), pulse };
  }

  /** What is answered now, the same several times over, to the question. */
  async learn(question: Question): Promise<void> {
    const agent = new Agent({ keepAlive: true });
    let failures = 0;
    let last: string | null = null;
    for (let same = 0; same < SETTLED; ) {
      const { text, fault } = await send(this.server.address, question.body, agent, PATIENCE);
      const now = text.startsWith('{"data"') ? essence(text) : null;
      // Neo4j plans a statement when it is first asked, which may take longer than a question may.
      if (now === null && ++failures > MOST_FAILURES) throw new Error(`${question.name}: ${fault ?? text}`);
      same = now !== null && now === last ? same + 1 : 1;
      last = now;
    }
    question.expected!.push(last!);
    agent.destroy();
  }
}
