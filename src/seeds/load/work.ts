import { UserError } from '../../errors';
import type { Transaction } from '../../graph/graph';
import type { Spool } from '../spool';
import type { Present } from './present';
import { type LoadRow, PHASES, rowsOf, type Written } from './rows';

export interface LoadProgress {
  phase: string;
  done: number;
  total: number;
}

/** One kind of work: rows for one statement of `cypher/load/`. */
export interface Work {
  phase: string;
  total: number;
  rows: Iterable<LoadRow>;
}

/** How many rows one trip takes. */
export const BATCH = 2_000;

/** Everything to write, in the order in which it can be. */
export function* writings(written: Written, { links }: Present): Generator<Work> {
  for (const phase of PHASES) yield { phase, total: written[phase].size, rows: rowsOf(phase, written, links) };
}

/** Everything to remove: relationships before the nodes that they hold. */
export function* removals({ staleLinks, staleNodes }: Present): Generator<Work> {
  yield { phase: 'removeLinks', total: staleLinks.size, rows: rowsIn(staleLinks) };
  yield { phase: 'removeNodes', total: staleNodes.size, rows: rowsIn(staleNodes) };
}

function* rowsIn(spool: Spool<object>): Generator<LoadRow> {
  for (const record of spool.records()) yield { ...record };
}

/** Runs one trip's rows; gives how many were not so already. */
export async function runRows(tx: Transaction, phase: string, rows: LoadRow[]): Promise<number> {
  if (phase !== 'links') return changed(tx, phase, rows);
  const there = rows.filter(({ element }) => element !== undefined);
  const missing = rows.filter(({ element }) => element === undefined);
  return (await changed(tx, 'correctLinks', there)) + (await changed(tx, 'createLinks', missing));
}

async function changed(tx: Transaction, statement: string, rows: LoadRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const [row] = await tx.run(`load/${statement}`, { rows }).catch(refuseTooLarge);
  return Number(row?.changed ?? 0);
}

/** Neo4j calls this transient, and the driver would try again for half a minute. */
export function refuseTooLarge(error: Error & { code?: string }): never {
  if (!error.code?.includes('OutOfMemory')) throw error;
  throw new UserError(
    'The load needs more memory than Neo4j gives to one transaction; nothing was written.',
    'Set LOAD_TRANSACTION_FACTS lower, so that it is done in steps, or give Neo4j more memory.',
  );
}

export function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
