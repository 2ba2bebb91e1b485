import DataLoader from 'dataloader';
import { type EntityRow, entityFrom } from '../../entity/build';
import type { QueryParameters } from '../../graph/graph';
import type { RequestGraph } from '../../graph/request';
import { linkFrom } from '../../link/relation';
import { HUB, MOST_LINKS, type Walk } from './args';

export interface Reached {
  entity: EntityRow;
  distance: number;
}

interface Degree {
  degree: number;
  omitted: number;
}

/**
 * The nodes around some centres. A level is ranked as a whole before it is cut, and no level is begun before all of the level before is
 * shown; so the first n nodes are the same however many are asked for.
 */
export class Neighbourhood {
  /** How many neighbours each node has; those of all nodes come in one trip. */
  readonly degrees = new DataLoader<{ id: string }, Degree, string>((entities) => this.countDegrees(entities), {
    cacheKeyFn: ({ id }) => id,
  });
  private found?: Promise<{ links: unknown[]; truncated: boolean }>;

  private constructor(
    private readonly graph: RequestGraph,
    readonly nodes: Reached[],
    private readonly parameters: QueryParameters,
  ) {}

  /** Walks outward from the centres, one trip a level. */
  static async around(
    graph: RequestGraph,
    centres: EntityRow[],
    { depth, first, parameters }: Walk,
  ): Promise<Neighbourhood> {
    const nodes: Reached[] = centres.map((entity) => ({ entity, distance: 0 }));
    let keys = centres.map(({ id }) => id);
    for (let distance = 1; distance <= depth && keys.length > 0 && nodes.length < first; distance++) {
      const size = first - nodes.length;
      const rows = await graph.read('explore/neighbourhood', { ...parameters, keys, reached: ranks(nodes), size });
      nodes.push(...rows.map((row) => ({ entity: entityFrom(row), distance })));
      keys = rows.filter((row) => (row.linkCount as number) <= HUB).map((row) => row.id as string);
    }
    return new Neighbourhood(graph, nodes, parameters);
  }

  /** The links among the nodes, in one trip. */
  links(): Promise<{ links: unknown[]; truncated: boolean }> {
    this.found ??= this.readLinks();
    return this.found;
  }

  private async readLinks() {
    const rows = await this.graph.read('explore/neighbourhood.links', {
      ...this.parameters,
      keys: this.nodes.map(({ entity }) => entity.id),
      shown: ranks(this.nodes),
      size: MOST_LINKS + 1,
    });
    const links = rows
      .slice(0, MOST_LINKS)
      .map((row) => ({ ...linkFrom(row), from: entityFrom(row, 'from'), to: entityFrom(row, 'to') }));
    return { links, truncated: rows.length > MOST_LINKS };
  }

  private async countDegrees(entities: readonly { id: string }[]): Promise<Degree[]> {
    const keys = entities.map(({ id }) => id);
    const rows = await this.graph.read('explore/neighbourhood.degrees', {
      ...this.parameters,
      keys,
      shown: ranks(this.nodes),
    });
    const byId = new Map(rows.map((row) => [row.key, row as unknown as Degree]));
    return keys.map((key) => byId.get(key) ?? { degree: 0, omitted: 0 });
  }
}

/** Each node's place in the order. */
function ranks(nodes: Reached[]): Record<string, number> {
  return Object.fromEntries(nodes.map(({ entity }, rank) => [entity.id, rank]));
}
