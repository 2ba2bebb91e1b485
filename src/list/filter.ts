import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { LARGEST_PAGE } from '../link/args';
import { Certainty, LinkDirection, LinkStatus, LinkType } from '../link/enums';

@InputType({ description: 'One link that an entity must have: it meets all that is given here.' })
export class LinkFilter {
  @Field(() => [LinkType], { nullable: true, description: 'One of these types. Left out: any.' })
  type?: string[] | null;

  @Field(() => LinkDirection, { nullable: true, description: 'Left out: either.' })
  direction?: string | null;

  @Field(() => [LinkStatus], { nullable: true, description: 'One of these statuses. Left out: any but DENIED.' })
  status?: string[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'One of these certainties. Left out: any.' })
  certainty?: string[] | null;
}

/** What every list filters by. Lists whose type has them add `kind`, `region` and `municipality`, each with its own meaning. */
@InputType({ description: 'Filters of a list; an entity must pass all that are given.' })
export class ListFilter {
  @Field(() => [ID], {
    nullable: true,
    description: `Only these, or those that had these ids before; ${LARGEST_PAGE} at most. Unknown ones are passed over.`,
  })
  ids?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those in whose name or other names every word of this text occurs, also inside a word, without regard to case and accents.',
  })
  text?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only those whose date (of an event or document; the first day of anything else) may be this day or later. An inexact date counts where it may lie in the period.',
  })
  dateFrom?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only those whose date may be this day or earlier. Without a stated date: left out.',
  })
  dateTo?: string | null;

  @Field(() => [Certainty], {
    nullable: true,
    description: 'Only entities that are themselves of these certainties.',
  })
  certainty?: string[] | null;

  @Field(() => LinkFilter, { nullable: true, description: 'Only those that have such a link, as of `asOf`.' })
  hasLink?: LinkFilter | null;

  kind?: string[] | null;
  region?: string | null;
  municipality?: string | null;
}
