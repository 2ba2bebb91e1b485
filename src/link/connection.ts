import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { LinkFacts } from './facts';

@ObjectType({ description: 'Where a page lies in its connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of this page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of this page.' })
  endCursor!: string | null;
}

/** One page: rows with their cursors, how many there are in all, and how many come before the page. */
export interface Page<Edge> {
  edges: Edge[];
  totalCount: number;
  pageInfo: PageInfo;
}

export function pageOf<Edge extends { cursor: string }>(
  edges: Edge[],
  totalCount: number,
  preceding: number,
): Page<Edge> {
  return {
    edges,
    totalCount,
    pageInfo: {
      hasPreviousPage: preceding > 0,
      hasNextPage: preceding + edges.length < totalCount,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The edge of a relation: the entity at the other end, and the facts of the link that leads to it. */
export interface LinkEdge extends LinkFacts {
  cursor: string;
  node: unknown;
}

/**
 * The connection type of a relation whose other ends are of one type, e.g. `Linked('Person', …)` gives LinkedPersonConnection and
 * LinkedPersonEdge. `node` is a thunk, so that types may refer to each other.
 */
export function Linked(name: string, node: () => ClassType | (abstract new () => object)): ClassType<Page<LinkEdge>> {
  @ObjectType(`Linked${name}Edge`, {
    implements: LinkFacts,
    description: `A link that leads to the entity in \`node\`, with its own facts and citations.`,
  })
  class Edge extends LinkFacts {
    @Field(() => String, { description: 'Opaque; pass it as `after` or `before`.' })
    cursor!: string;

    @Field(() => node() as ClassType, { description: 'The entity at the other end.' })
    node!: unknown;
  }

  @ObjectType(`Linked${name}Connection`, { description: 'One page of links of a relation.' })
  class Connection implements Page<LinkEdge> {
    @Field(() => [Edge], { description: 'The links, each with the entity it leads to.' })
    edges!: LinkEdge[];

    @Field(() => [node() as ClassType], {
      description: 'The entities that the links lead to; one that several links lead to stands once a link.',
    })
    get nodes(): unknown[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => Int, { description: 'How many links there are in all pages together.' })
    totalCount!: number;

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return Connection;
}
