import { UserError } from '../../errors';
import type { Graph } from '../../graph/graph';
import { FACT_KINDS } from '../compile/facts';
import { inputsOf } from '../inputs';
import { type Counts, type Prepared, prepare } from '../prepare';
import { describe } from '../problems';
import { loadInSteps } from './inSteps';
import { loadAtOnce, type Tally } from './oneTransaction';
import { passagesOf } from './passages';
import { PHASES, type Written } from './rows';
import { prepareSchema } from './schema';
import type { LoadProgress } from './work';

export interface LoadOptions {
  /** Folder of the source texts, which become passages; without it the graph has none. */
  documentsDir?: string | null;
  /** How many facts are written and removed in one transaction at most; more are loaded in steps, which readers see. */
  loadTransactionFacts?: number;
  /** How many facts of one kind are held in memory at most; more are sorted on disk. */
  loadMemoryFacts?: number;
  /** A list of people to keep out, beside those of the folders and of this installation. */
  suppressedFile?: string | null;
  /** Called after every batch. */
  progress?: (progress: LoadProgress) => void;
  /** Called when the facts are too many for one transaction, before anything is written. */
  onSteps?: (facts: number) => void;
}

/** `written` and `removed` count nodes and relationships that were not so already: both are 0 when nothing had changed. */
export interface LoadResult extends Tally {
  version: string;
  counts: Counts;
  passages: number;
  /** Whether the facts were too many for one transaction, so that readers may have seen the graph grow. */
  inSteps: boolean;
  /** Time that reading, checking and compiling took, and in all. */
  preparedSeconds: number;
  seconds: number;
  warnings: string[];
}

const TRANSACTION_FACTS = 30_000;
const SHOWN = 50;

/**
 * Makes the graph hold what the folders say, taken as one: what they say is written, what an earlier load wrote and they no longer
 * say is removed, and what no load wrote is left alone. Throws a UserError, before anything is written, where the seeds have errors
 * or somebody else's nodes or links are in the way.
 */
export async function load(graph: Graph, folders: readonly string[], options: LoadOptions = {}): Promise<LoadResult> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const { progress = () => undefined } = options;
  progress({ phase: 'reading', done: 0, total: 1 });
  // Before they are read: what is edited meanwhile must not count as loaded.
  const { documentsDir: documents, loadMemoryFacts: memoryFacts, suppressedFile } = options;
  const inputs = inputsOf(folders, suppressedFile);
  const prepared = await prepare(folders, { documents, memoryFacts, suppressedFile });
  try {
    if (prepared.version === null) throw refusal(prepared);
    const preparedSeconds = seconds();
    progress({ phase: 'reading', done: 1, total: 1 });
    await prepareSchema(graph, progress);
    const { counts, problems, version } = prepared;
    const loaded = await write(graph, prepared, inputs, options);
    return {
      version,
      counts,
      ...loaded,
      preparedSeconds,
      seconds: seconds(),
      warnings: problems.warnings.map(describe),
    };
  } finally {
    prepared.dispose();
  }
}

async function write(
  graph: Graph,
  { facts, version, counts, marks, spools, texts, suppression }: Prepared,
  inputs: string,
  options: LoadOptions,
) {
  const { progress = () => undefined, loadTransactionFacts = TRANSACTION_FACTS } = options;
  const written: Written = { ...facts, passages: passagesOf(texts, spools, suppression) };
  const sizes = Object.fromEntries(FACT_KINDS.map((kind) => [kind, BigInt(counts[kind])]));
  const ending = { facts: { version, inputs, ...sizes, folders: marks }, now: new Date().toISOString() };
  const size = PHASES.reduce((sum, phase) => sum + written[phase].size, 0);
  const room = loadTransactionFacts - size;
  const atOnce = room >= 0 ? await loadAtOnce(graph, written, ending, spools, progress, room) : null;
  if (!atOnce) options.onSteps?.(size);
  const tally = atOnce ?? (await loadInSteps(graph, written, ending, spools, progress));
  return { ...tally, passages: written.passages.size, inSteps: !atOnce };
}

function refusal({ problems }: Prepared): UserError {
  const { errors, errorCount } = problems;
  const more = errorCount > SHOWN ? `\n… and ${errorCount - SHOWN} more` : '';
  return new UserError(
    `The seeds have ${errorCount === 1 ? 'an error' : `${errorCount} errors`}; nothing was written.\n${errors.slice(0, SHOWN).map(describe).join('\n')}${more}`,
    'See them all with `regiograaf check`.',
  );
}
