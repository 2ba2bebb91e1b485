import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import { ArgumentError } from '../errors';
import type { QueryParameters } from '../graph/graph';
import { Certainty, Holds, LinkStatus } from './enums';

/** Which links count in an answer that decides by itself which statuses it takes: as of a date, and by certainty. */
@ArgsType()
export class CountArgs {
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

  @Field(() => [Certainty], { nullable: true, description: 'Only links of these certainties. Left out: all.' })
  certainty?: string[] | null;
}

/** The arguments as statements take them: `$asOf`, `$holds`, `$certainties`. Throws ArgumentError for `holds` without a date. */
export function countParameters({ asOf, holds, certainty }: CountArgs): QueryParameters {
  if (holds && !asOf) throw new ArgumentError('holds', '`holds` needs a date: give `asOf` too.');
  return { asOf: asOf ?? null, holds: holds ?? null, certainties: certainty ?? Object.keys(Certainty) };
}

/** Which links count: as of a date, by certainty and by status. */
@ArgsType()
export class LinkFilterArgs extends CountArgs {
  @Field(() => [LinkStatus], {
    nullable: true,
    description: 'Only links of these statuses. Left out: all but DENIED.',
  })
  status?: string[] | null;
}

/** The arguments as statements take them: those of CountArgs, and `$statuses`. */
export function linkFilter(args: LinkFilterArgs): QueryParameters {
  return { ...countParameters(args), statuses: args.status ?? ['HELD', 'PLANNED', 'PROPOSED'] };
}
