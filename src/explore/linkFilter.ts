import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import { ArgumentError } from '../errors';
import type { QueryParameters } from '../graph/graph';
import { Certainty, Holds, LinkStatus } from '../link/enums';

/** Which links count, for answers that are no pages: as of a date, by status and certainty. */
@ArgsType()
export class LinkFilterArgs {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only links that count on this day: what holds and what is unknown, not what has ended or not begun. Left out: all time.',
  })
  asOf?: string | null;

  @Field(() => Holds, {
    nullable: true,
    description: 'With `asOf`: only links that hold, or only the unknown. Left out: both.',
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

/** The arguments as statements take them. Throws ArgumentError for `holds` without a date. */
export function linkFilter({ asOf, holds, status, certainty }: LinkFilterArgs): QueryParameters {
  if (holds && !asOf) throw new ArgumentError('holds', '`holds` needs a date: give `asOf` too.');
  return {
    asOf: asOf ?? null,
    holds: holds ?? null,
    statuses: status ?? ['HELD', 'PLANNED', 'PROPOSED'],
    certainties: certainty ?? Object.keys(Certainty),
  };
}
