import type { Graph, Transaction } from '../../graph/graph';
import type { SpoolFolder } from '../spool';
import { findPresent } from './present';
import type { Written } from './rows';
import { BATCH, batches, type LoadProgress, refuseTooLarge, removals, runRows, writings } from './work';

export interface Tally {
  written: number;
  removed: number;
  /** How many facts an earlier load in steps had already done. */
  resumed: number;
}

export interface Ending {
  facts: Record<string, unknown>;
  now: string;
}

/**
 * Writes and removes everything, or nothing: a reader sees the graph as it was until all of it is there. Gives null, and writes
 * nothing, where more is to be removed than `mostRemovals`.
 */
export function loadAtOnce(
  graph: Graph,
  written: Written,
  ending: Ending,
  spools: SpoolFolder,
  progress: (progress: LoadProgress) => void,
  mostRemovals: number,
): Promise<Tally | null> {
  const work = async (tx: Transaction) => {
    const tally: Tally = { written: 0, removed: 0, resumed: 0 };
    await tx.run('load/lock');
    const present = await findPresent(tx, written, spools);
    if (present.staleLinks.size + present.staleNodes.size > mostRemovals) return null;
    for (const [count, works] of [
      ['written', writings(written, present)],
      ['removed', removals(present)],
    ] as const)
      for (const { phase, total, rows } of works) {
        let done = 0;
        for (const batch of batches(rows, BATCH)) {
          tally[count] += await runRows(tx, phase, batch);
          done += batch.length;
          progress({ phase, done, total });
        }
      }
    progress({ phase: 'committing', done: 0, total: 1 });
    await tx.run('load/finish', { ...ending });
    return tally;
  };
  return graph.transaction(work).catch(refuseTooLarge);
}
