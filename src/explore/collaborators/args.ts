import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { afterOf } from '../../link/cursor';

import { linkFilter } from '../../link/filter';
import { ContextKind } from '../contextKind';
import { EntityType } from '../entityType';
import { checkWorksWith, WorksWithArgs } from '../worksWithArgs';

const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;

/** What bounds an answer; the schema's descriptions give these numbers. */
export const LIMITS = { largestCircle: 1000, mostLinks: 50_000, mostContexts: 50, mostPeople: 10 };

const ACTORS = ['Actor', 'Person', 'Organization', 'Municipality', 'Ministry', 'Group', 'Region'];

@ArgsType()
export class CollaboratorArgs extends WorksWithArgs {
  @Field(() => ID, {
    description:
      'Id of a person, organization, group or region; or of an initiative, whose circle is then answered: whoever takes part in it or in a part of it, or attended an event where it was discussed. Of a region the circle is also whoever takes part in what runs in it, or in a municipality of it, and attended what was held there. Throws NOT_FOUND, with ids like it, for an unknown one.',
  })
  of!: string;

  @Field(() => [EntityType], { nullable: true, description: 'Only actors of these types. Left out: all.' })
  types?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Only collaborators with this score or more. Default 0.' })
  minScore?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, or after the cursor; 1 to ${LARGEST_PAGE}. Default ${PAGE_SIZE}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;
}

/** The arguments as the statement takes them, ids aside. Throws ArgumentError for those that cannot be used. */
export function collaboratorParameters(args: CollaboratorArgs): QueryParameters {
  const { via, types, since, until, minScore, first, after } = args;
  checkWorksWith(args, { types });
  const other = types?.find((type) => !ACTORS.includes(type));
  if (other)
    throw new ArgumentError(
      'types',
      `\`types\` has ${other.toUpperCase()}, which does not act; collaborators are actors.`,
    );
  if (first != null && (first < 1 || first > LARGEST_PAGE))
    throw new ArgumentError('first', `\`first\` is ${first}; it takes a number from 1 to ${LARGEST_PAGE}.`);
  return {
    ...LIMITS,
    ...linkFilter({ ...args, status: args.status ?? ['HELD'] }),
    via: via ?? Object.keys(ContextKind),
    labels: types ?? ['Actor'],
    since: since ?? '0000-01-01',
    until: until ?? '9999-12-31',
    minScore: minScore ?? 0,
    first: first ?? PAGE_SIZE,
    after: afterOf(after),
  };
}
