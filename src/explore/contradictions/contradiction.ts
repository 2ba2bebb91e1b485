import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Field, ObjectType } from 'type-graphql';
import type { Row } from '../../graph/graph';
import { type Page, pageOf } from '../../link/connection';
import { cursorOf } from '../../link/cursor';
import { Link } from '../../link/facts';
import type { PagedEdge } from '../../link/paged';
import { Language, type LanguageCode } from '../language';
import { grouped } from '../linkRow';
import { ContradictionKind } from './args';
import { explain } from './explain';

const OPEN_DAYS = ['0000-01-01', '9999-12-31'];

@ObjectType({
  description:
    'Links that cannot both be so. Which of them is wrong, or whether a text was misread, is for the reader to judge.',
})
export class Contradiction {
  @Field(() => ContradictionKind)
  kind!: string;

  @Field(() => [Link], {
    description:
      'The links that contradict each other, each with its citations: two, or one that contradicts itself. Of a DENIAL the denied one is last.',
  })
  links!: Link[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which both hold; null where there is none, or it is not known.',
  })
  firstDay!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which both hold; null where there is none, as for what has happened once.',
  })
  lastDay!: string | null;

  @Field(() => String, { description: 'What contradicts what, in a sentence.' })
  explanation(
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'The language of the sentence. Default EN.' })
    language: LanguageCode,
  ): string {
    return explain(this, language);
  }
}

/** One page from rows with `totalCount`, `preceding`, `cursor`, what contradicts, and one link each. */
export function contradictionsFrom(rows: Row[]): Page<PagedEdge<Contradiction>> {
  const edges = grouped(
    rows.filter((row) => row.cursor != null),
    'cursor',
  ).map(({ row, links }) => ({ cursor: cursorOf(row.cursor as string), node: contradictionFrom(row, links) }));
  return pageOf(edges, rows[0]?.totalCount as number, rows[0]?.preceding as number);
}

function contradictionFrom(row: Row, links: Link[]): Contradiction {
  const { firstDay, lastDay } = row as Record<string, string>;
  const overlap = firstDay! <= lastDay!;
  const day = (value: string) => (overlap && !OPEN_DAYS.includes(value) ? value : null);
  return Object.assign(new Contradiction(), {
    kind: row.contradiction,
    links,
    firstDay: day(firstDay!),
    lastDay: day(lastDay!),
  });
}
