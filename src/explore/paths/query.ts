import type { EntityRow } from '../../entity/build';
import type { entityLoaders } from '../../entity/loaders';
import { notFound } from '../../entity/similar';
import { ArgumentError } from '../../errors';
import type { RequestGraph } from '../../graph/request';
import { LinkType } from '../../link/enums';
import { countParameters } from '../../link/filter';
import { CANDIDATES, LENGTH, LONGEST, MOST_AVOIDED, MOST_PATHS, PATHS, type PathArgs } from './args';

const SPOKEN = ['STATED', 'STATED_AT', 'ABOUT'];

/** The arguments of `paths` as its statement takes them. */
export type PathQuery = ReturnType<typeof pathQuery>;

/** Throws ArgumentError for what cannot be used, with its limit. */
export function pathQuery(args: PathArgs) {
  const avoided = new Set(args.avoid?.links ?? []);
  const avoid = args.avoid?.entities ?? [];
  if (avoid.length > MOST_AVOIDED)
    throw new ArgumentError(
      'avoid.entities',
      `\`avoid.entities\` has ${avoid.length} entries; it takes ${MOST_AVOIDED} at most. Avoid types of links instead.`,
    );
  const types = (args.via ?? Object.keys(LinkType)).filter((type) => !avoided.has(type));
  if (types.length === 0)
    throw new ArgumentError('via', '`via` and `avoid.links` leave no type of link to follow; name at least one more.');
  return {
    from: args.from,
    to: args.to,
    avoid,
    types,
    throughStatements: args.via?.some((type) => SPOKEN.includes(type)) ?? false,
    statuses: args.status ?? ['HELD'],
    ...countParameters(args),
    asOf: args.asOf ?? null,
    maxLength: within('maxLength', args.maxLength ?? LENGTH, LONGEST, 'Ask from an entity half way instead.'),
    first: within('first', args.first ?? PATHS, MOST_PATHS, 'Narrow `via`, or `avoid` what you know.'),
    candidates: CANDIDATES,
  };
}

function within(argument: string, value: number, most: number, instead: string): number {
  if (value >= 1 && value <= most) return value;
  throw new ArgumentError(
    argument,
    `\`${argument}\` is ${value}; it takes a number from 1 to ${most}.${value > most ? ` ${instead}` : ''}`,
  );
}

/**
 * Puts present ids in the place of former ones, in one trip. Resolves to both ends. Throws NotFoundError for an unknown id, ArgumentError
 * for an end that is to be avoided.
 */
export async function resolveEnds(
  graph: RequestGraph,
  byId: ReturnType<typeof entityLoaders>['byId'],
  query: PathQuery,
): Promise<EntityRow[]> {
  const known = async (argument: string, id: string) => {
    const entity = await byId.load(id);
    if (!entity) throw await notFound(graph, argument, 'Entity', id);
    return entity;
  };
  const [from, to, ...avoided] = await Promise.all([
    known('from', query.from),
    known('to', query.to),
    ...query.avoid.map((id) => known('avoid.entities', id)),
  ]);
  Object.assign(query, { from: from!.id, to: to!.id, avoid: avoided.map(({ id }) => id) });
  const end = [query.from, query.to].find((id) => query.avoid.includes(id));
  if (end)
    throw new ArgumentError('avoid.entities', `\`avoid.entities\` names "${end}", at which the paths begin or end.`);
  return [from!, to!];
}
