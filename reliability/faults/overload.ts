import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { send } from '../client';
import { checksOf, detailsOf, figuresOf } from '../fault';
import { type Result, round } from '../result';
import type { Rig } from '../rig';
import { emptyTally, note, type Tally, within } from '../traffic';
import { judge, oneOf } from '../verdict';

/** With so many at work it does all that it can. */
const CONNECTIONS = 8;
const TIMES = 10;
const PATIENCE = 60_000;
/** What may become of the slowest of what is accepted: so many times what it takes at capacity, and a little. */
const SLOWER = 3;
const LEEWAY = 500;

/** Questions whose answers are not kept come ten times as fast as they can be answered, whether or not those before are answered. */
export async function overload(rig: Rig): Promise<Pick<Result, 'figures' | 'checks' | 'notes'>> {
  const seconds = rig.short ? 2 : 20;
  const asker = new Asker(rig);
  const before = await rig.neo4j.fingerprint();
  const { used } = await rig.server.memory();
  const can = await asker.closed(seconds);
  const rate = can.counts.answered / seconds;
  const tally = await asker.open(rate * TIMES, seconds);
  const over = await rig.server.memory();
  const calm = await asker.closed(seconds);
  asker.close();
  const after = await rig.neo4j.fingerprint();
  const [canWithin, overWithin] = [can, tally].map(({ answeredTimes }) => within(answeredTimes, 0.99) ?? 0);
  const goodput = tally.counts.answered / asker.took;
  return {
    figures: {
      ...figuresOf(tally),
      'it can (a second)': round(rate),
      'came (a second)': round(rate * TIMES),
      'answered (a second)': round(goodput),
      'within at capacity (ms, 99%)': round(canWithin!),
      'memory before and after (MB)': `${megabytes(used)}, ${megabytes(over.used)}`,
      'afterwards it can (a second)': round(calm.counts.answered / seconds),
      data: before === after ? 'equal' : 'NOT EQUAL',
    },
    checks: {
      ...checksOf(tally),
      'it goes on answering': tally.counts.answered > 0 && calm.counts.answered > 0,
      // In two seconds a machine that does other work, too, says little about speed.
      ...(!rig.short && {
        'what is accepted is as quick as before': overWithin! <= SLOWER * canWithin! + LEEWAY,
        'it answers no fewer than a third': goodput >= rate / 3,
        'afterwards it is as before': calm.counts.answered / seconds >= rate / 2,
      }),
      'the data are equal before and after': before === after,
    },
    notes: detailsOf(tally),
  };
}

class Asker {
  /** Seconds until the last of the open run was answered. */
  took = 0;
  private readonly agent = new Agent({ keepAlive: true });
  private turn = 0;

  constructor(private readonly rig: Rig) {}

  /** Each sends its next question when it has the answer to the one before. */
  async closed(seconds: number): Promise<Tally> {
    const tally = emptyTally();
    const end = performance.now() + seconds * 1000;
    const reader = async () => {
      while (performance.now() < end) await this.ask(tally);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, reader));
    return tally;
  }

  /** So many a second, whatever becomes of them. */
  async open(rate: number, seconds: number): Promise<Tally> {
    const tally = emptyTally();
    const asked: Promise<void>[] = [];
    const begun = performance.now();
    for (let passed = 0; passed < seconds; passed = (performance.now() - begun) / 1000) {
      while (asked.length < passed * rate) asked.push(this.ask(tally));
      await sleep(10);
    }
    await Promise.all(asked);
    this.took = (performance.now() - begun) / 1000;
    return tally;
  }

  close(): void {
    this.agent.destroy();
  }

  private async ask(tally: Tally): Promise<void> {
    const { questions, server } = this.rig;
    const asked = questions.filter(({ name }) => !/cypher/.test(name));
    const { body, expected } = asked[this.turn++ % asked.length]!;
    // What nobody reads makes it another request, whose answer was not kept.
    const unique = `${body.slice(0, -1)},"turn":${this.turn}}`;
    const reply = await send(server.address, unique, this.agent, PATIENCE);
    note(tally, reply, judge(reply, oneOf(expected)));
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
