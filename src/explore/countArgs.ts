import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import { ArgumentError } from '../errors';
import type { QueryParameters } from '../graph/graph';
import { Certainty, Holds } from '../link/enums';

/** Which links count in an answer that decides by itself which statuses it takes: as of a date, and by certainty. */
@ArgsType()
export class CountArgs {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only links that count on this day: those that hold and those that are unknown, not those that have ended or not begun. Left out: all time.',
  })
  asOf?: string | null;

  @Field(() => Holds, {
    nullable: true,
    description: 'With `asOf`: only links that hold, or only those that are unknown. Left out: both.',
  })
  holds?: string | null;

  @Field(() => [Certainty], { nullable: true, description: 'Only links of these certainties. Left out: all.' })
  certainty?: string[] | null;
}

/** The arguments as statements take them: `$asOf`, `$holds`, `$certainties`. */
export function countParameters({ asOf, holds, certainty }: CountArgs): QueryParameters {
  if (holds && !asOf) throw new ArgumentError('holds', '`holds` needs a date: give `asOf` too.');
  return { asOf: asOf ?? null, holds: holds ?? null, certainties: certainty ?? Object.keys(Certainty) };
}
