import { ask } from './client';
import { neighbourhood, type Subgraph } from './subgraph';
import type { Filter } from './types';

const MOST_LINKED = `query MostLinked($first: Int) {
  initiatives(first: $first, orderBy: { field: LINKS, direction: DESC }) { nodes { id } }
}`;
const TYPES = ['REGION', 'INITIATIVE', 'ORGANIZATION', 'PERSON', 'GROUP'];
const LINKS = ['RUNS_IN', 'PARTICIPATES_IN', 'HOLDS_ROLE', 'PARTNERS_WITH', 'BUILDS_ON', 'PART_OF'];

/** The picture of the first page: initiatives, the regions where they run, and the actors that tie them together. Two questions. */
export async function opening(asOf: string | null, filter: Filter = {}, signal?: AbortSignal): Promise<Subgraph> {
  const { initiatives } = await ask<{ initiatives: { nodes: { id: string }[] } }>(MOST_LINKED, { first: 50 }, signal);
  const around = initiatives.nodes.map(({ id }) => id);
  if (around.length === 0) return { nodes: [], links: [], truncated: false };
  return sharedOnly(await neighbourhood({ around, first: 500, types: TYPES, links: LINKS, asOf, ...filter }, signal));
}

/** Leaves out what ties nothing together: actors with one link, and whatever then has none. */
function sharedOnly({ nodes, links, truncated }: Subgraph): Subgraph {
  const ties = new Map<string, Set<string>>();
  for (const { fromId, toId } of links) {
    ties.set(fromId, (ties.get(fromId) ?? new Set()).add(toId));
    ties.set(toId, (ties.get(toId) ?? new Set()).add(fromId));
  }
  const isSubject = (kind: string) => kind === 'Region' || kind === 'Initiative';
  const kept = new Set(
    nodes
      .filter(({ entity }) => (ties.get(entity.id)?.size ?? 0) > (isSubject(entity.__typename) ? 0 : 1))
      .map(({ entity }) => entity.id),
  );
  const among = links.filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId));
  const tied = new Set(among.flatMap(({ fromId, toId }) => [fromId, toId]));
  return { nodes: nodes.filter(({ entity }) => tied.has(entity.id)), links: among, truncated };
}
