import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { afterOf } from '../../link/cursor';
import { LinkStatus } from '../../link/enums';
import { ContextKind } from '../contextKind';
import { EntityType } from '../entityType';
import { LinkFilterArgs, linkFilter } from '../linkFilter';

const PAGE_SIZE = 20;
const LARGEST_PAGE = 100;

/** What bounds an answer; the schema's descriptions give these numbers. */
export const LIMITS = { largestCircle: 1000, mostLinks: 200_000, mostContexts: 50, mostPeople: 10 };

const ACTORS = ['Actor', 'Person', 'Organization', 'Municipality', 'Ministry', 'Group', 'Region'];

@ArgsType()
export class CollaboratorArgs extends LinkFilterArgs {
  @Field(() => ID, {
    description:
      'Id of a person, organization, group or region; or of an initiative, whose circle is then answered: whoever takes part in it or in a part of it, or attended an event where it was discussed. Of a region the circle is also whoever takes part in what runs in it, or in a municipality of it, and attended what was held there. Throws NOT_FOUND, with ids like it, for an unknown one.',
  })
  of!: string;

  @Field(() => [ContextKind], { nullable: true, description: 'Only contexts of these kinds. Left out: all.' })
  via?: string[] | null;

  @Field(() => [EntityType], { nullable: true, description: 'Only actors of these types. Left out: all.' })
  types?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only actors in this region: what lies or is located there, who holds a role at it or at such a body, and the region itself.',
  })
  region?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only contexts that they may have shared on this day or later. Without a stated date they may.',
  })
  since?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only contexts that they may have shared on this day or earlier. Without a stated date they may.',
  })
  until?: string | null;

  @Field(() => Float, { nullable: true, description: 'Only collaborators with this score or more. Default 0.' })
  minScore?: number | null;

  @Field(() => [LinkStatus], {
    nullable: true,
    description: 'Only links of these statuses count. Left out: HELD, so nothing planned, proposed or denied.',
  })
  override status?: string[] | null;

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
  for (const [name, list] of Object.entries({ via, types, status: args.status, certainty: args.certainty }))
    if (list?.length === 0) throw new ArgumentError(name, `\`${name}\` is empty; leave it out for all.`);
  const other = types?.find((type) => !ACTORS.includes(type));
  if (other)
    throw new ArgumentError(
      'types',
      `\`types\` has ${other.toUpperCase()}, which does not act; collaborators are actors.`,
    );
  if (since && until && since > until)
    throw new ArgumentError('until', `\`until\` ${until} lies before \`since\` ${since}.`);
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
