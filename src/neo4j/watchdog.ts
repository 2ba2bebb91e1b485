import { setTimeout } from 'node:timers/promises';

/** What a watchdog asks, and what it does about silence. Times in milliseconds. */
export interface Watch {
  /** Resolves when the server answers a query. It may also never settle. */
  ask(): Promise<unknown>;
  restart(): Promise<void>;
  /** Whether its process has ended. Asked when a question stayed unanswered: nothing is to be waited for then. */
  isGone?(): Promise<boolean>;
  /** Told before each restart, and when one failed. */
  warn(text: string): void;
  /** Time between two questions. Default 10,000. */
  every?: number;
  /** Time that one answer may take. Default 30,000, so that a busy server is not taken for a dead one. */
  patience?: number;
  /** How many questions in a row stay unanswered before the server is restarted. Default 3. */
  misses?: number;
}

/** Asks the server again and again, and restarts it when it no longer answers, at once where its process has ended. Resolves `stop` when no restart is under way. */
export function watch(options: Watch) {
  const { ask, restart, isGone, warn, every = 10_000, patience = 30_000, misses = 3 } = options;
  const stopped = new AbortController();
  const round = async () => {
    for (let missed = 0; !stopped.signal.aborted; ) {
      await pause(every, stopped.signal);
      if (stopped.signal.aborted) return;
      missed = (await within(patience, ask(), stopped.signal)) ? 0 : missed + 1;
      const isOver = missed >= misses || (missed > 0 && (await isGone?.()));
      if (!isOver || stopped.signal.aborted) continue;
      warn('Neo4j does not answer any more: it is restarted.');
      await restart().catch((error: Error) =>
        warn(`Neo4j could not be restarted, which is tried again: ${error.message}`),
      );
      missed = 0;
    }
  };
  const over = round();
  return {
    stop: () => {
      stopped.abort();
      return over;
    },
  };
}

/** Whether the work succeeds within the time. */
async function within(time: number, work: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  const done = new AbortController();
  const answered = work.then(
    () => true,
    () => false,
  );
  const late = pause(time, AbortSignal.any([done.signal, signal])).then(() => false);
  return Promise.race([answered, late]).finally(() => done.abort());
}

/** Resolves after the time, or at once when the signal says so, of which nothing stays with the signal. Does not keep the process alive. */
function pause(time: number, signal: AbortSignal): Promise<void> {
  return setTimeout(time, undefined, { signal, ref: false }).catch(() => undefined);
}
