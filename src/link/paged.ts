import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Row } from '../graph/graph';
import { type Page, PageInfo, pageOf } from './connection';
import { cursorOf } from './cursor';

/** The edge of things that no link leads to: the thing and its cursor. */
export interface PagedEdge<Node> {
  cursor: string;
  node: Node;
}

/**
 * The connection type of things that no link leads to, e.g. `Paged('Citation', …)` gives CitationConnection and CitationEdge; a GraphQL
 * type can be made only once.
 */
export function Paged(name: string, node: () => ClassType | (abstract new () => object), description: string) {
  @ObjectType(`${name}Edge`, { description: `One row of a ${name}Connection.` })
  class Edge implements PagedEdge<unknown> {
    @Field(() => String, { description: 'Opaque; pass it as `after` or `before`.' })
    cursor!: string;

    @Field(() => node() as ClassType, { description: 'The thing itself.' })
    node!: unknown;
  }

  @ObjectType(`${name}Connection`, { description })
  class Connection implements Page<PagedEdge<unknown>> {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [node() as ClassType], { description: 'The rows without their cursors.' })
    get nodes(): unknown[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => Int, { description: 'How many there are in all pages together.' })
    totalCount!: number;

    @Field(() => PageInfo, { description: 'Where this page lies.' })
    pageInfo!: PageInfo;
  }
  return Connection as ClassType<Page<PagedEdge<unknown>>>;
}

/** One page from rows with `totalCount`, `preceding`, `cursor` and the columns that `build` reads; `cursor` is null where the page is empty. */
export function pagedFrom<Node>(rows: Row[], build: (row: Row) => Node): Page<PagedEdge<Node>> {
  const edges = rows
    .filter((row) => row.cursor != null)
    .map((row) => ({ cursor: cursorOf(row.cursor as string), node: build(row) }));
  return pageOf(edges, (rows[0]?.totalCount as number) ?? 0, (rows[0]?.preceding as number) ?? 0);
}
