import { type EntityRow, entityFrom } from '../../entity/build';
import { ArgumentError } from '../../errors';
import type { Row } from '../../graph/graph';
import { LIMITS, type NetworkQuery } from './args';

export interface NetworkActor extends EntityRow {
  sortKey: string;
}

/** Two actors that share contexts, by their ids, and what proves it. */
export interface Pair {
  one: string;
  other: string;
  /** In millionths, whole, so that sums don't depend on their order. */
  weight: number;
  /** Ids of the shared entities, or DIRECT for a link that says they work together. */
  contexts: Set<string>;
  citations: Set<string>;
}

export interface Network {
  actors: Map<string, NetworkActor>;
  contexts: Map<string, EntityRow>;
  pairs: Pair[];
}

const DIRECT = 'DIRECT';
export const MILLION = 1_000_000;

/**
 * The pairs of actors that share a context at overlapping times, each context counted once with 1 / ln(1 + n). Rows come together by `key`,
 * the context. Throws ArgumentError where there are more than the limits allow.
 */
export function pairsOf(rows: Row[], query: NetworkQuery): Network {
  if (rows.length > LIMITS.rows) throw tooLarge(`more than ${LIMITS.rows} ties of actors with contexts`);
  const contexts = new Map<string, EntityRow>();
  const pairs = new Map<string, Pair>();
  for (const there of byContext(rows)) {
    const [first] = there as [Row];
    if (first.contextId != null) contexts.set(first.contextId as string, entityFrom(first, 'context'));
    for (const [at, row] of there.entries())
      for (const other of there.slice(at + 1)) if (together(row, other, query)) add(pairs, row, other);
    if (pairs.size > LIMITS.pairs) throw tooLarge(`more than ${LIMITS.pairs} pairs`);
  }
  const joined = new Set([...pairs.values()].flatMap(({ one, other }) => [one, other]));
  if (joined.size > LIMITS.actors) throw tooLarge(`${joined.size} actors; ${LIMITS.actors} are allowed`);
  const actors = new Map(
    rows.filter(({ id }) => joined.has(id as string)).map((row) => [row.id as string, actorFrom(row)]),
  );
  return { actors, contexts, pairs: [...pairs.values()] };
}

const actorFrom = (row: Row): NetworkActor => ({
  ...entityFrom({ ...row, kind: row.actorKind }),
  sortKey: row.sortKey as string,
});

function byContext(rows: Row[]): Iterable<Row[]> {
  const found = new Map<unknown, Row[]>();
  for (const row of rows) {
    const own = found.get(row.key);
    if (own) own.push(row);
    else found.set(row.key, [row]);
  }
  return found.values();
}

/** Whether two who are in a context are two, were there at the same time, and count. */
function together(a: Row, b: Row, { via, since, until }: NetworkQuery): boolean {
  if (a.id === b.id || a.endId === b.endId) return false;
  if (!via.includes(a.lifted || b.lifted ? 'PEOPLE' : (a.kind as string))) return false;
  const from = (a.from as string) > (b.from as string) ? (a.from as string) : (b.from as string);
  const to = (a.to as string) < (b.to as string) ? (a.to as string) : (b.to as string);
  return from <= to && (since === null || to >= since) && (until === null || from <= until);
}

function add(pairs: Map<string, Pair>, a: Row, b: Row): void {
  const [one, other] = [a.id as string, b.id as string].sort() as [string, string];
  const pair = pairs.get(`${one} ${other}`) ?? { one, other, weight: 0, contexts: new Set(), citations: new Set() };
  pairs.set(`${one} ${other}`, pair);
  const context = (a.contextId as string | null) ?? DIRECT;
  if (!pair.contexts.has(context)) pair.weight += Math.round(MILLION / Math.log(1 + (a.n as number)));
  pair.contexts.add(context);
  for (const id of [...(a.citations as string[]), ...(b.citations as string[])]) pair.citations.add(id);
}

function tooLarge(what: string): ArgumentError {
  return new ArgumentError(
    'kind',
    `The network has ${what}. Ask for the network of a \`region\`, of a shorter time (\`since\`, \`until\`) or of fewer kinds of context (\`via\`).`,
  );
}
