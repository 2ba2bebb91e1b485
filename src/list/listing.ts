import DataLoader from 'dataloader';
import { entityFrom } from '../entity/build';
import type { Row } from '../graph/graph';
import type { RequestGraph } from '../graph/request';
import type { Page } from '../link/connection';
import type { ListEdge } from './connection';
import type { FacetValue } from './facets';
import { pageFrom } from './page';
import type { ListQuery } from './query';
import { walk } from './walk';

export type FacetName = 'kind' | 'region' | 'year';
type Part = 'page' | 'total' | FacetName;

/** A list that was asked for, and what of it was selected: all parts asked for in one tick are fetched together. */
export class Listing {
  private readonly parts = new DataLoader<Part, unknown>((wanted) => this.fetch(wanted));

  constructor(
    private readonly graph: RequestGraph,
    private readonly statement: string,
    private readonly query: ListQuery,
    private readonly countAll: () => Promise<number>,
  ) {}

  page(): Promise<Page<ListEdge>> {
    return this.parts.load('page') as Promise<Page<ListEdge>>;
  }

  total(): Promise<number> {
    return this.parts.load('total') as Promise<number>;
  }

  facet(name: FacetName): Promise<FacetValue[]> {
    return this.parts.load(name) as Promise<FacetValue[]>;
  }

  /** A page alone is read from its index; whatever needs the whole selection comes in one trip, the page along with it. */
  private fetch(wanted: readonly Part[]): Promise<unknown[]> {
    const facets = wanted.filter((part) => part !== 'page' && part !== 'total');
    const { starts, filtered } = this.query;
    if (starts > 0 || facets.length > 0 || (filtered && wanted.includes('total'))) return this.select(wanted, facets);
    return Promise.all(
      wanted.map(async (part) =>
        part === 'total' ? this.countAll() : pageFrom(await walk(this.graph, this.statement, this.query), this.query),
      ),
    );
  }

  private async select(wanted: readonly Part[], facets: Part[]): Promise<unknown[]> {
    const size = wanted.includes('page') ? this.query.count + 1 : 0;
    const rows = await this.graph.read(`${this.statement}.selected`, { ...this.query.parameters, size, facets });
    return wanted.map((wantedPart) => {
      const own = rows.filter((row) => row.part === wantedPart);
      if (wantedPart === 'page') return pageFrom(own, this.query);
      return wantedPart === 'total' ? own[0]!.number : own.map(facetValue);
    });
  }
}

function facetValue(row: Row): FacetValue {
  return { value: row.key as string, count: row.number as number, entity: row.id == null ? null : entityFrom(row) };
}
