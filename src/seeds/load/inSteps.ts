import type { Graph } from '../../graph/graph';
import type { SpoolFolder } from '../spool';
import type { Ending, Tally } from './oneTransaction';
import { findPresent } from './present';
import type { Written } from './rows';
import { BATCH, batches, type LoadProgress, removals, runRows, type Work, writings } from './work';

/** How far an earlier load came, when it was of the same facts. */
interface Reached {
  phase: string;
  done: number;
}

/**
 * Writes in transactions of one batch each, then removes: memory stays bounded, and readers see the graph grow. How far it has come is
 * kept in the graph, so that the next load of the same facts goes on from there.
 */
export async function loadInSteps(...load: Parameters<typeof writeInSteps>): Promise<Tally> {
  for (;;) {
    try {
      return await writeInSteps(...load);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}

/** Another load has ended meanwhile, so that what was found in the graph is no longer what is there. */
class Overtaken extends Error {}

async function writeInSteps(
  graph: Graph,
  written: Written,
  ending: Ending,
  spools: SpoolFolder,
  progress: (progress: LoadProgress) => void,
): Promise<Tally> {
  const target = [ending.facts.version, ending.facts.folders, written.passages.size].join(' ');
  const tally: Tally = { written: 0, removed: 0, resumed: 0 };
  const { present, reached, version } = await graph.transaction(async (tx) => {
    const [left] = await tx.run('load/lock');
    return {
      version: left?.version,
      present: await findPresent(tx, written, spools),
      reached: left?.target === target ? (left as unknown as Reached) : undefined,
    };
  });

  /** Runs one kind of work but for its first rows; a batch that changes nothing leaves no trace. */
  const run = async ({ phase, total, rows }: Work, skip: number) => {
    let changed = 0;
    let done = 0;
    for (const batch of batches(rows, BATCH)) {
      done += batch.length;
      if (done > skip)
        changed += await graph.transaction(async (tx) => {
          const [left] = await tx.run('load/lock');
          if (left?.version !== version) throw new Overtaken();
          // The commit came through, only its answer did not: the driver has run this again.
          if (phase === 'links' && left?.target === target && left.phase === phase && Number(left.done) >= done)
            return batch.length;
          const changes = await runRows(tx, phase, batch);
          if (changes > 0) await tx.run('load/progress', { target, phase, done: BigInt(done) });
          return changes;
        });
      progress({ phase, done, total });
    }
    return changed;
  };

  const works = [...writings(written, present)];
  const from = works.findIndex(({ phase }) => phase === reached?.phase);
  // Removal comes last, so that one who had begun it had written everything.
  const before = reached && from < 0 ? works.length : from;
  for (const [index, work] of works.entries()) {
    const skip = index < before ? work.total : index === from ? reached!.done : 0;
    tally.resumed += skip;
    tally.written += await run(work, skip);
  }
  for (const work of removals(present)) tally.removed += await run(work, 0);
  await graph.transaction(async (tx) => {
    await tx.run('load/lock');
    await tx.run('load/finish', { ...ending });
  });
  return tally;
}
