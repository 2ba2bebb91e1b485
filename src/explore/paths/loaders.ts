import type { EntityRow } from '../../entity/build';
import type { entityLoaders } from '../../entity/loaders';
import type { Row } from '../../graph/graph';
import type { RequestGraph } from '../../graph/request';
import { linkRow } from '../linkRow';
import type { PathArgs } from './args';
import { Path, PathResult, type PathStep } from './path';
import { type PathQuery, pathQuery, resolveEnds } from './query';

const NEAREST = 3;

export function pathLoaders(graph: RequestGraph, { byId }: ReturnType<typeof entityLoaders>) {
  for (const statement of ['explore/paths', 'explore/nearestPaths'])
    if (!graph.statements.has(statement)) throw new Error(`cypher/${statement}.cypher is missing.`);
  return {
    /** The best paths: one trip for the ids, and one more unless both are the same. */
    async between(args: PathArgs): Promise<PathResult> {
      const query = pathQuery(args);
      const ends = await resolveEnds(graph, byId, query);
      const rows = query.from === query.to ? null : await graph.read('explore/paths', query);
      const nodes = rows === null ? [pathOf([], ends[0]!, 0)] : pathsFrom(rows);
      return Object.assign(new PathResult(), { query, ends, nodes, truncated: cutShort(rows ?? [], nodes, query) });
    },

    async nearest({ from, to, asOf, candidates }: PathQuery): Promise<Path[]> {
      return pathsFrom(await graph.read('explore/nearestPaths', { from, to, asOf, candidates, first: NEAREST }));
    },
  };
}

/** Whether paths were left uncompared at a length that the answer shows, or would show had it found them. */
function cutShort([row]: Row[], nodes: Path[], { first }: PathQuery): boolean {
  const cutAt = row?.cutAt as number | null | undefined;
  return cutAt != null && (nodes.length < first || cutAt <= nodes.at(-1)!.length);
}

/** Paths from rows in the order of `number` and `step`, one row a link, the one to show first. */
function pathsFrom(rows: Row[]): Path[] {
  const paths: { steps: PathStep[]; hubs: number }[] = [];
  for (const row of rows) {
    paths[row.number as number] ??= { steps: [], hubs: row.hubs as number };
    const { steps } = paths[row.number as number]!;
    const link = linkRow(row);
    const [from, to] = link.fromId === row.nearId ? [link.from, link.to] : [link.to, link.from];
    steps[row.step as number] ??= { from: from as unknown as EntityRow, to: to as unknown as EntityRow, links: [] };
    steps[row.step as number]!.links.push(link);
  }
  return paths.map(({ steps, hubs }) => pathOf(steps, steps[0]!.from, hubs));
}

function pathOf(steps: PathStep[], start: EntityRow, hubs: number): Path {
  return Object.assign(new Path(), {
    length: steps.length,
    nodes: [start, ...steps.map(({ to }) => to)],
    links: steps.map(({ links }) => links[0]!),
    steps,
    hubs,
  });
}
