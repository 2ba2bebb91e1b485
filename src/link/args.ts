import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, Int } from 'type-graphql';
import { ArgumentError } from '../errors';
import type { QueryParameters } from '../graph/graph';
import { afterOf, beforeOf } from './cursor';
import { Certainty, Holds, LinkStatus } from './enums';

export const PAGE_SIZE = 20;
export const LARGEST_PAGE = 500;

/** Which page of a connection: `first` with `after`, or `last` with `before`. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, or after the cursor; 1 to ${LARGEST_PAGE}. Default ${PAGE_SIZE}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, or before the cursor; 1 to ${LARGEST_PAGE}.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

/** The page as statements take it. Throws ArgumentError for a size or a cursor that cannot be used. */
export function pageParameters(args: PageArgs): QueryParameters {
  if (args.first != null && args.last != null)
    throw new ArgumentError('last', 'Give either `first` or `last`, not both.');
  for (const name of ['first', 'last'] as const) {
    const size = args[name];
    if (size != null && (size < 1 || size > LARGEST_PAGE))
      throw new ArgumentError(name, `\`${name}\` is ${size}; it takes a number from 1 to ${LARGEST_PAGE}.`);
  }
  return {
    first: args.last == null ? (args.first ?? PAGE_SIZE) : null,
    last: args.last ?? null,
    after: afterOf(args.after),
    before: beforeOf(args.before),
  };
}

/** Which links of a relation count: as of a date, by status and certainty. */
@ArgsType()
export class LinkArgs extends PageArgs {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only what counts on this day: what holds and what is unknown, not what has ended or not begun. Left out: all time.',
  })
  asOf?: string | null;

  @Field(() => Holds, {
    nullable: true,
    description: 'With `asOf`: only what holds, or only what is unknown. Left out: both.',
  })
  holds?: string | null;

  @Field(() => [LinkStatus], {
    nullable: true,
    description: 'Only links of these statuses. Left out: all but DENIED.',
  })
  status?: string[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'Only links of these certainties. Left out: all.' })
  certainty?: string[] | null;
}

/** The arguments of a relation as its statement takes them. */
export function linkParameters(args: LinkArgs): QueryParameters {
  if (args.holds && !args.asOf) throw new ArgumentError('holds', '`holds` needs a date: give `asOf` too.');
  return {
    ...pageParameters(args),
    asOf: args.asOf ?? null,
    holds: args.holds ?? null,
    statuses: args.status ?? ['HELD', 'PLANNED', 'PROPOSED'],
    certainties: args.certainty ?? Object.keys(Certainty),
  };
}
