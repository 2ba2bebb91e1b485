import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { LinkType } from '../../link/enums';
import { LinkFilterArgs, linkFilter } from '../../link/filter';
import { EntityType } from '../entityType';

export const MOST_CENTRES = 50;
export const MOST_NODES = 2000;
export const MOST_LINKS = 10_000;
/** A node with more links than this is shown, but the walk does not go through it. */
export const HUB = 1000;
const DEEPEST = 3;
const NODES = 100;

@ArgsType()
export class NeighbourhoodArgs extends LinkFilterArgs {
  @Field(() => [ID], {
    description: `Ids of the entities in the centre, present or former; 1 to ${MOST_CENTRES}. An unknown one is a NOT_FOUND error with ids like it.`,
  })
  around!: string[];

  @Field(() => Int, {
    nullable: true,
    description: `How many links away from the nearest centre; 1 to ${DEEPEST}. Default 1. The walk does not go through a node with more than ${HUB} links, centres aside.`,
  })
  depth?: number | null;

  @Field(() => [EntityType], {
    nullable: true,
    description:
      'Only entities of these types; the walk goes through no others. Centres are always shown. Left out: all.',
  })
  types?: string[] | null;

  @Field(() => [LinkType], {
    nullable: true,
    description: 'Only links of these types, in either direction. Left out: all.',
  })
  links?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many nodes to show, centres included; 1 to ${MOST_NODES}. Default ${NODES}. A larger number only adds nodes and links.`,
  })
  first?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many new nodes each node may bring in at most; 1 to ${MOST_NODES}. A node that another one brings in is shown all the same. Left out: no such cap.`,
  })
  per?: number | null;
}

export interface Walk {
  around: string[];
  depth: number;
  first: number;
  /** What the statements take beside the nodes themselves. */
  parameters: QueryParameters;
}

/** The arguments, normalised once. Throws ArgumentError, which says the limit. */
export function walkOf(args: NeighbourhoodArgs): Walk {
  return {
    around: args.around,
    depth: within('depth', args.depth ?? 1, DEEPEST),
    first: within('first', args.first ?? NODES, MOST_NODES),
    parameters: {
      labels: args.types ?? null,
      types: args.links ?? null,
      per: args.per == null ? null : within('per', args.per, MOST_NODES),
      ...linkFilter(args),
    },
  };
}

function within(argument: string, value: number, most: number): number {
  if (value < 1 || value > most)
    throw new ArgumentError(argument, `\`${argument}\` is ${value}; it takes a number from 1 to ${most}.`);
  return value;
}
