import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, ID } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { LinkArgs, linkParameters } from '../../link/args';
import { MODEL } from '../../seeds/model';
import { TimelineKind } from './kinds';

export const MOST_ENTITIES = 50;

const OCCURRENCES = MODEL.linkTypes.filter((type) => MODEL.link(type).temporality === 'OCCURRENCE');
const USUAL = Object.keys(TimelineKind).filter((kind) => kind !== 'OBSERVED');

@ArgsType()
export class TimelineArgs extends LinkArgs {
  @Field(() => [ID], {
    description: `Ids of the entities, present or former; 1 to ${MOST_ENTITIES}. An unknown one is a NOT_FOUND error with ids like it.`,
  })
  of!: string[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only what may have happened on this day or later.',
  })
  from?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only what may have happened on this day or earlier.',
  })
  to?: string | null;

  @Field(() => [TimelineKind], { nullable: true, description: 'Only these kinds. Left out: all but OBSERVED.' })
  kinds?: string[] | null;
}

/** The arguments as the statement takes them, ids aside. Throws ArgumentError for those that cannot be used. */
export function timelineParameters(args: TimelineArgs): QueryParameters {
  const { from, to, kinds } = args;
  if (from && to && from > to) throw new ArgumentError('to', `\`to\` ${to} lies before \`from\` ${from}.`);
  return {
    ...linkParameters(args),
    from: from ?? null,
    to: to ?? null,
    kinds: kinds ?? USUAL,
    occurrences: OCCURRENCES,
  };
}
