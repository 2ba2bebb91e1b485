import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, ID } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { PageArgs, pageParameters } from '../../link/args';
import { Certainty, enumOf } from '../../link/enums';

export const MOST_IDS = 50;

export const ContradictionKind = enumOf(
  'ContradictionKind',
  'DENIAL: a source says that something is so, another (or the same) denies it, on overlapping days. ROLES: one person is alderman, minister or state secretary at two bodies, or two of these, on the same day. DATES: two roles of the same kind at the same place, or two participations in the same capacity, at overlapping times of which the first or last days are stated differently; or a link that was seen outside the time in which it, or one of its ends, is stated to have existed.',
  ['DENIAL', 'ROLES', 'DATES'],
);

@ArgsType()
export class ContradictionArgs extends PageArgs {
  @Field(() => [ID], {
    nullable: true,
    description: `Only those with a link of one of these entities; ids, ${MOST_IDS} at most. NOT_FOUND, with ids like it, for an unknown one. Left out: the whole graph; links that no load wrote are then left out, since a load marks what may contradict another.`,
  })
  of?: string[] | null;

  @Field(() => [ContradictionKind], { nullable: true, description: 'Only these kinds. Left out: all.' })
  kinds?: string[] | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only contradictions on this day: all their links are said to hold on it. Left out: all time.',
  })
  asOf?: string | null;

  @Field(() => [Certainty], { nullable: true, description: 'Only between links of these certainties. Left out: all.' })
  certainty?: string[] | null;
}

/** The arguments as the statement takes them, `of` aside. Throws ArgumentError for those that cannot be used. */
export function contradictionParameters(args: ContradictionArgs): QueryParameters {
  const { kinds, certainty, asOf } = args;
  for (const [name, list] of Object.entries({ kinds, certainty }))
    if (list?.length === 0) throw new ArgumentError(name, `\`${name}\` is empty; leave it out for all.`);
  return {
    ...pageParameters(args),
    kinds: kinds ?? Object.keys(ContradictionKind),
    certainties: certainty ?? Object.keys(Certainty),
    asOf: asOf ?? null,
  };
}
