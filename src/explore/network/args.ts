import { ArgsType, Field, Int } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { enumOf } from '../../link/enums';
import { linkFilter } from '../../link/filter';
import { ContextKind } from '../contextKind';
import { checkWorksWith, WorksWithArgs } from '../worksWithArgs';

/** What bounds a network. Measures take time in the number of actors times that of pairs. */
export const LIMITS = { actors: 1000, pairs: 10_000, rows: 20_000 };
const SHOWN = 100;

export const NetworkKind = enumOf(
  'NetworkKind',
  'Who works with whom: PEOPLE, or ORGANIZATIONS (municipalities and ministries among them; regions and groups are not).',
  ['PEOPLE', 'ORGANIZATIONS'],
);

@ArgsType()
export class NetworkArgs extends WorksWithArgs {
  @Field(() => NetworkKind, { description: 'Of whom the network is.' })
  kind!: string;

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
  const { kind, via, since, until, status, first } = args;
  checkWorksWith(args);
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
