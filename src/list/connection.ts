import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type Page, PageInfo } from '../link/connection';
import { Holds } from '../link/enums';
import { Facets } from './facets';
import type { Listing } from './listing';

/** One row of a list. */
export interface ListEdge {
  cursor: string;
  node: unknown;
  holds: string | null;
}

/**
 * The connection type of a list, e.g. `Listed('Person', …)` gives PersonConnection and PersonEdge. Its fields ask the listing, which
 * fetches what was selected and no more.
 */
export function Listed(
  name: string,
  node: () => ClassType | (abstract new () => object),
): ClassType<{ listing: Listing }> {
  @ObjectType(`${name}Edge`, { description: 'One row of a list.' })
  class Edge implements ListEdge {
    @Field(() => String, { description: 'Opaque; pass it as `after` or `before` of a list in the same order.' })
    cursor!: string;

    @Field(() => node() as ClassType)
    node!: unknown;

    @Field(() => Holds, {
      nullable: true,
      description: 'Whether it certainly exists on the date of `asOf`; null when no date was asked for.',
    })
    holds!: string | null;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class Connection {
    listing!: Listing;

    @Field(() => [Edge], { description: 'The rows, each with its cursor.' })
    edges(): Promise<ListEdge[]> {
      return this.listing.page().then((page) => page.edges);
    }

    @Field(() => [node() as ClassType], { description: 'The rows without their cursors.' })
    nodes(): Promise<unknown[]> {
      return this.listing.page().then((page) => page.edges.map((edge) => edge.node));
    }

    @Field(() => Int, { description: 'How many there are in all pages together. Counted only when selected.' })
    totalCount(): Promise<number> {
      return this.listing.total();
    }

    @Field(() => PageInfo)
    pageInfo(): Promise<Page<ListEdge>['pageInfo']> {
      return this.listing.page().then((page) => page.pageInfo);
    }

    @Field(() => Facets, { description: 'How the whole list divides. Counted only when selected.' })
    facets(): Facets {
      return Object.assign(new Facets(), { listing: this.listing });
    }
  }
  return Connection;
}
