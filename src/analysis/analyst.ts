import { randomUUID } from 'node:crypto';
import { ArgumentError } from '../errors';
import { faultKind } from '../graph/fault';
import type { Graph } from '../graph/graph';
import type { Answer, Question, ReadOnly } from '../graph/readOnly';
import { sha256 } from '../seeds/ids';
import { Slots } from '../slots';
import { busy, seconds } from './error';
import { failure, timedOut } from './failure';
import { operatorsOf } from './plan';
import type { CypherResult } from './result';
import { Verdicts } from './verdicts';
import { isVolatile } from './volatile';

export type { CypherResult, PlanOperator } from './result';

/** How far an ad-hoc statement may go. */
export interface CypherLimits {
  /** Seconds after which a statement is ended. */
  timeout: number;
  /** Largest number of rows of one answer. */
  rows: number;
  /** Size in bytes of its JSON at which an answer is cut off. */
  bytes: number;
  /** How many statements run at once. */
  concurrency: number;
  /** Seconds that a statement waits for its turn. */
  wait: number;
}

export interface RunOptions {
  /** Rows wanted; 1000, or the largest number where that is less. */
  first?: number;
  /** Whether the plan is wanted. */
  plan?: boolean;
  /** Who it is for, as observers of the graph know them. */
  asker?: object;
}

const FIRST = 1000;
const ATTEMPTS = 3;
/** How many requests that ask in Cypher are taken on for each statement that may run. */
const LINE = 5;
/** How many times as long as a statement took to parse no other is parsed, and the milliseconds that this is at most: the first of all takes long. */
const REST = 3;
const LONGEST_REST = 1_000;
/** Seconds that a statement waits to be parsed. */
const PARSER_WAIT = 20;
const REVISION_LENGTH = 32;
/** Milliseconds past its time that Neo4j is given to end a statement by itself: it looks at the clock once a second. */
const GRACE = 2000;

/** Runs Cypher that somebody typed: through the fences, read-only, within the limits. */
export class Analyst {
  private readonly slots: Slots;
  private readonly places: Slots;
  private readonly parser: Slots;
  private readonly verdicts = new Verdicts();
  private readonly readOnly: ReadOnly;

  constructor(
    graph: Graph,
    readonly limits: CypherLimits,
  ) {
    const { concurrency: most, wait } = limits;
    const running = `${most === 1 ? '1 statement runs' : `${most} statements run`} already`;
    const late = () => busy(`${running}, and none ended within ${seconds(wait)}.`, wait);
    this.slots = new Slots({ most, wait, busy: late });
    this.places = new Slots({
      most: LINE * most,
      line: 0,
      wait,
      busy: () => busy(`${running}, and others wait.`, wait),
    });
    const unread = () => busy('Other statements are being read.', wait);
    this.parser = new Slots({ most: 1, wait: PARSER_WAIT, busy: unread });
    this.readOnly = graph.readOnly(limits.concurrency);
  }

  /**
   * Throws a CypherError that says which fence stopped the statement, or what became of it, and where; an ArgumentError for `first`;
   * an UnavailableError when the database is away.
   */
  async run(
    statement: string,
    parameters: Record<string, unknown> = {},
    options: RunOptions = {},
  ): Promise<CypherResult> {
    const first = this.first(options.first);
    const verdict = this.verdicts.known(statement, parameters) ?? (await this.check(statement, parameters));
    const release = await this.slots.take();
    const begun = performance.now();
    const question: Question = {
      text: statement,
      parameters,
      timeout: this.limits.timeout * 1000,
      first,
      bytes: this.limits.bytes,
      mark: randomUUID(),
      asker: options.asker,
      planCheck: (bookmarks) => verdict.planCheck(bookmarks, options.plan),
    };
    // Its slot is taken until Neo4j is done with it, so that statements that outrun their time cannot pile up.
    const answering = this.attempt(question).finally(release);
    const answer = await this.inTime(answering, question.mark);
    return {
      columns: answer.columns,
      rows: answer.rows,
      truncated: answer.truncated,
      durationMs: Math.round(performance.now() - begun),
      plan: options.plan && answer.plan ? operatorsOf(answer.plan) : null,
      version: answer.version,
      revision: sha256(answer.bookmarks).slice(0, REVISION_LENGTH),
      trips: answer.trips,
      isVolatile: isVolatile(statement),
    };
  }

  /**
   * A place among the requests that ask in Cypher, until what it resolves to is called: apart from those of other requests, so that neither takes
   * the places of the other. Throws a CypherError with code CYPHER_BUSY where there is none.
   */
  place(): Promise<() => void> {
    return this.places.take();
  }

  /** Closes the connections on which statements run, which otherwise close with the graph. */
  close(): Promise<void> {
    return this.readOnly.close();
  }

  /** Parsing holds up this process, up to half a second for a statement as long as one may be; so that others get their turn, it rests three times as long after each, a second at most. */
  private async check(statement: string, parameters: Record<string, unknown>) {
    const release = await this.parser.take();
    const begun = performance.now();
    try {
      return this.verdicts.of(statement, parameters);
    } finally {
      setTimeout(release, Math.min(REST * (performance.now() - begun), LONGEST_REST));
    }
  }

  private first(asked: number | null | undefined): number {
    const most = Math.max(this.limits.rows, FIRST);
    const wanted = asked ?? FIRST;
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > most)
      throw new ArgumentError('first', `"first" is ${wanted}; it takes a whole number from 0 to ${most}.`);
    return Math.min(wanted, this.limits.rows);
  }

  private async attempt(question: Question): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.readOnly.run(question);
      } catch (error) {
        if (attempt === ATTEMPTS || faultKind(error) !== 'PASSING') throw failure(error, this.limits.timeout);
      }
    }
  }

  /** Neo4j looks at the clock between rows only; past the time we end the statement ourselves, and answer whatever Neo4j does. */
  private async inTime(answering: Promise<Answer>, mark: string): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const overrun = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          reject(timedOut(this.limits.timeout));
          answering.catch(() => undefined);
          this.readOnly.end(mark).catch(() => undefined);
        },
        this.limits.timeout * 1000 + GRACE,
      );
    });
    try {
      return await Promise.race([answering, overrun]);
    } finally {
      clearTimeout(timer);
    }
  }
}
