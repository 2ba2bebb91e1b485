import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Reply, send } from './client';
import type { Pulse } from './pulse';
import type { Question } from './questions';
import { type Judged, judge, oneOf, type Verdict } from './verdict';

/** What became of all requests. Times in milliseconds. */
export interface Tally {
  counts: Record<Verdict, number>;
  /** How many of those to whom it was said that the service is away or busy (503) were told when to come back. */
  retryAfter: number;
  /** Codes of errors and faults of connections, with how often each came. */
  details: Record<string, number>;
  answeredTimes: number[];
  /** Of 503 alone, since the question was asked, or since it went wrong where that was later: a question that may not take longer is refused when it has taken so long. */
  awayTimes: number[];
}

export interface Manner {
  /** How many ask at once, each the next question when it has the answer to the one before. */
  readers: number;
  /** Milliseconds that each of them thinks. */
  pause: number;
  /** Milliseconds after which a reader gives up, and counts the request as lost. */
  patience: number;
}

/** Readers that go on asking, whatever happens; every third question is after what the writer wrote last. */
export class Traffic {
  readonly tally = emptyTally();
  /** When the last request that was not answered ended. */
  lastFailure = 0;
  private isOver = false;
  private wrongSince = 0;
  private readonly reading: Promise<unknown>;

  constructor(
    private readonly address: string,
    private readonly questions: Question[],
    private readonly pulse: Pulse,
    private readonly manner: Manner,
  ) {
    this.reading = Promise.all(Array.from({ length: manner.readers }, (_, number) => this.read(number)));
  }

  async stop(): Promise<Tally> {
    this.isOver = true;
    await this.reading;
    return this.tally;
  }

  /** It goes wrong from now on: what has been under way for a while could not be refused any sooner. */
  goesWrong(): void {
    this.wrongSince = performance.now();
  }

  /** Resolves when so many more have been answered; false when that takes longer than `patience` milliseconds. */
  async answered(more: number, patience: number): Promise<boolean> {
    const { counts } = this.tally;
    const until = counts.answered + more;
    for (const deadline = performance.now() + patience; counts.answered < until; await sleep(20))
      if (performance.now() > deadline) return false;
    return true;
  }

  /** Resolves when all has been answered for `quiet` milliseconds, as many requests as there are readers; false when that takes longer than `patience`. */
  async healthy(quiet: number, patience: number): Promise<boolean> {
    const { counts } = this.tally;
    const begun = performance.now();
    for (let [since, before] = [begun, counts.answered]; ; await sleep(50)) {
      const now = performance.now();
      if (this.lastFailure > since) [since, before] = [now, counts.answered];
      if (now - since >= quiet && counts.answered - before >= this.manner.readers) return true;
      if (now - begun > patience) return false;
    }
  }

  private async read(number: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = number; !this.isOver; turn++) {
      const isPulse = turn % 3 === 0;
      const question = this.questions[turn % this.questions.length]!;
      const check = isPulse ? this.pulse.check(this.pulse.acknowledged) : oneOf(question.expected);
      const reply = await send(this.address, isPulse ? this.pulse.body : question.body, agent, this.manner.patience);
      const judged = judge(reply, check);
      note(this.tally, reply, judged, performance.now() - this.wrongSince);
      if (judged.verdict !== 'answered') this.lastFailure = performance.now();
      await sleep(this.manner.pause);
    }
    agent.destroy();
  }
}

export function emptyTally(): Tally {
  return {
    counts: { answered: 0, refused: 0, unreachable: 0, lost: 0, wrong: 0, stale: 0 },
    retryAfter: 0,
    details: {},
    answeredTimes: [],
    awayTimes: [],
  };
}

/** Counts one request in. `wrong`: milliseconds for which something has gone wrong; since ever when left out. */
export function note(
  tally: Tally,
  { milliseconds, status, headers }: Reply,
  { verdict, detail }: Judged,
  wrong = Number.POSITIVE_INFINITY,
): void {
  tally.counts[verdict]++;
  if (verdict === 'answered') tally.answeredTimes.push(milliseconds);
  else tally.details[detail] = (tally.details[detail] ?? 0) + 1;
  if (status !== 503) return;
  tally.awayTimes.push(Math.min(milliseconds, wrong));
  if (headers['retry-after'] !== undefined) tally.retryAfter++;
}

/** The time within which so large a share of them lies; null where there is none. */
export function within(times: number[], share: number): number | null {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}
