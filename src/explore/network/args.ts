import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { enumOf, LinkStatus } from '../../link/enums';
import { ContextKind } from '../contextKind';
import { LinkFilterArgs, linkFilter } from '../linkFilter';

/** What bounds a network. Measures take time in the number of actors times that of pairs. */
export const LIMITS = { actors: 1000, pairs: 10_000, rows: 20_000 };
const SHOWN = 100;

export const NetworkKind = enumOf(
  'NetworkKind',
  'Who works with whom: PEOPLE, or ORGANIZATIONS (municipalities and ministries among them; regions and groups are not).',
  ['PEOPLE', 'ORGANIZATIONS'],
);

@ArgsType()
export class NetworkArgs extends LinkFilterArgs {
  @Field(() => NetworkKind, { description: 'Of whom the network is.' })
  kind!: string;

  @Field(() => [ContextKind], {
    nullable: true,
    description:
      'Only contexts of these kinds. Left out: all; PEOPLE, what the people of two bodies share, means nothing among people.',
  })
  via?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only actors of this region: bodies that lie in it, and people who hold a role at it or at one of these. Throws NOT_FOUND, with ids like it, for an unknown one.',
  })
  region?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only contexts that they may have shared on this day or later.',
  })
  since?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Only contexts that they may have shared on this day or earlier.',
  })
  until?: string | null;

  @Field(() => [LinkStatus], {
    nullable: true,
    description: 'Only links of these statuses count. Left out: HELD, so nothing planned, proposed or denied.',
  })
  override status?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many nodes are shown, the strongest first; 1 to ${LIMITS.actors}. Default ${SHOWN}. The measures are of the whole network.`,
  })
  first?: number | null;
}

/** What is measured, and so what a measured network is remembered by. */
export interface NetworkQuery {
  via: string[];
  since: string | null;
  until: string | null;
  parameters: QueryParameters;
}

/** The arguments, normalised, the region aside. Throws ArgumentError for those that cannot be used. */
export function networkQuery(args: NetworkArgs): { query: NetworkQuery; first: number } {
  const { kind, via, since, until, status, certainty, first } = args;
  for (const [name, list] of Object.entries({ via, status, certainty }))
    if (list?.length === 0) throw new ArgumentError(name, `\`${name}\` is empty; leave it out for all.`);
  if (since && until && since > until)
    throw new ArgumentError('until', `\`until\` ${until} lies before \`since\` ${since}.`);
  if (first != null && (first < 1 || first > LIMITS.actors))
    throw new ArgumentError('first', `\`first\` is ${first}; it takes a number from 1 to ${LIMITS.actors}.`);
  const kinds = [...new Set(via ?? Object.keys(ContextKind))].sort();
  const bodies = kind === 'ORGANIZATIONS';
  const parameters = {
    ...linkFilter(args),
    statuses: [...new Set(status ?? ['HELD'])].sort(),
    label: bodies ? 'Organization' : 'Person',
    people: bodies && kinds.includes('PEOPLE'),
    region: null,
    mostRows: LIMITS.rows + 1,
  };
  return { query: { via: kinds, since: since ?? null, until: until ?? null, parameters }, first: first ?? SHOWN };
}
