import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, type Result, round } from './result';
import type { Rig } from './rig';
import { type Tally, within } from './traffic';

/** Something that goes wrong for a while. */
export interface Fault {
  begin(): Promise<void> | void;
  /** How long it lasts, in milliseconds. */
  lasts: number;
  end(): Promise<void> | void;
  /** Where the traffic goes; the server of the rig when left out. */
  address?: string;
  /** How many requests may be lost: those that a process was answering when it was killed. */
  mayLose?: number;
  /** Whether Neo4j says nothing rather than that it is gone, so that finding out takes its time. */
  isSilent?: boolean;
}

/** Milliseconds for which all must be answered before the fault counts as over, and in which that must have come about. */
const QUIET = 1_500;
const PATIENCE = 180_000;
/** Requests that are answered before it goes wrong. */
const ENOUGH = 40;
/** Of a refusal: at once, not after a pile-up. Seconds of a machine that does other work, too. */
const AT_ONCE = 3_000;
/** Of the first refusals where Neo4j is silent: it is taken to be away when it has said nothing for four seconds, twice. */
const FOUND_OUT = 8_000 + AT_ONCE;

type Found = Pick<Result, 'figures' | 'checks' | 'notes'>;

/** Lets it go wrong while readers read and a writer writes, and counts what became of each request, and how long it takes until all are answered again. */
export async function underTraffic(rig: Rig, fault: Fault): Promise<Found> {
  const before = await rig.neo4j.fingerprint();
  const { traffic, pulse } = await rig.traffic(fault.address);
  const worked = await traffic.answered(ENOUGH, PATIENCE);
  const begun = performance.now();
  traffic.goesWrong();
  await fault.begin();
  await sleep(fault.lasts);
  await fault.end();
  const ended = performance.now();
  const was = pulse.acknowledged;
  const there = await pulse.read().catch(() => Number.NaN);
  const recovered = await traffic.healthy(QUIET, PATIENCE);
  const tally = await traffic.stop();
  const kept = await pulse.stop();
  const after = await rig.neo4j.fingerprint();
  return {
    figures: {
      ...figuresOf(tally),
      'fault (s)': round((ended - begun) / 1000),
      'until all is answered again (s)': recovered ? round(Math.max(0, traffic.lastFailure - ended) / 1000) : null,
      writes: pulse.acknowledged,
      'writes lost': Math.max(0, pulse.acknowledged - kept),
      data: before === after ? 'equal' : 'NOT EQUAL',
    },
    checks: {
      ...checksOf(tally, fault),
      'it was answered before': worked,
      'it recovers by itself': recovered,
      // Before the writer writes again, and at the end.
      'no acknowledged write is lost': kept >= pulse.acknowledged && !(there < was),
      'the data are equal before and after': before === after,
    },
    notes: [detailsOf(tally), ...(tally.counts.lost > (fault.mayLose ?? 0) ? [loggedBy(rig)] : [])].join('. '),
  };
}

/** What an answer that said nothing was about: the server has written it down. */
function loggedBy({ server }: Rig): string {
  const errors = server.said.match(/^\w*Error\w*: .*|code: '.*'/gm) ?? [];
  return `The server logged: ${[...new Set(errors)].slice(-5).join(' / ') || 'nothing'}`;
}

export function figuresOf(tally: Tally): Record<string, Figure> {
  const { counts, retryAfter, awayTimes, answeredTimes } = tally;
  return {
    asked: Object.values(counts).reduce((sum, count) => sum + count, 0),
    answered: counts.answered,
    refused: counts.refused,
    'with 503': awayTimes.length,
    'with Retry-After': retryAfter,
    unreachable: counts.unreachable,
    lost: counts.lost,
    'wrong or stale': counts.wrong + counts.stale,
    '503 within (ms, 99%)': round(within(awayTimes, 0.99)),
    'answered within (ms, 99%)': round(within(answeredTimes, 0.99)),
  };
}

export function checksOf(
  { counts, retryAfter, awayTimes }: Tally,
  { mayLose = 0, isSilent = false }: Pick<Fault, 'mayLose' | 'isSilent'> = {},
): Record<string, boolean> {
  return {
    'nothing is lost without a clear error': counts.lost <= mayLose,
    'nothing is wrong or stale': counts.wrong + counts.stale === 0,
    '503 comes at once': (within(awayTimes, 0.99) ?? 0) <= (isSilent ? FOUND_OUT : AT_ONCE),
    '503 says when to come back': retryAfter === awayTimes.length,
  };
}

export function detailsOf({ details }: Tally): string {
  return Object.entries(details)
    .map(([detail, count]) => `${detail} ${count}`)
    .join(', ');
}
