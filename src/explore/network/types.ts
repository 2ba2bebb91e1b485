import { Arg, Ctx, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { EntityRow } from '../../entity/build';
import { Actor, Entity } from '../../entity/entity';
import { ArgumentError } from '../../errors';
import { Citation } from '../../link/citation';
import type { Context } from '../../server/context';
import type { MeasuredNetwork } from './measure';
import { MILLION } from './pairs';

const SHOWN_EDGES = 500;
const MOST_EDGES = 5000;

@ObjectType({ description: 'An actor in the network, with its measures.' })
export class NetworkNode {
  @Field(() => Actor)
  actor!: EntityRow;

  @Field(() => ID, { description: 'Id of the actor, to which `oneId` and `otherId` of the edges refer.' })
  id(): string {
    return this.actor.id;
  }

  @Field(() => String, { description: 'Name of the actor.' })
  name(): string {
    return this.actor.name;
  }

  @Field(() => Int, { description: 'With how many others it works.' })
  degree!: number;

  @Field(() => Float, { description: 'The sum of the weights of its edges (node strength; Barrat et al., 2004).' })
  weightedDegree!: number;

  @Field(() => Float, {
    description:
      'The share, 0 to 1, of the shortest connections between two others that pass through it (Freeman, 1977; computed after Brandes, 2001). Connections are counted in steps, without weights.',
  })
  betweenness!: number;

  @Field(() => Int, {
    description:
      'The number of its community, from 1, the largest: a group whose members work more with each other than with the rest (Louvain method; Blondel et al., 2008; by weight, with fixed random numbers, so always the same).',
  })
  community!: number;
}

@ObjectType({ description: 'Two actors who work together.' })
export class NetworkEdge {
  @Field(() => Actor, { description: 'The one whose id comes first.' })
  one!: EntityRow;

  @Field(() => Actor)
  other!: EntityRow;

  @Field(() => ID, { description: 'Id of `one`.' })
  oneId(): string {
    return this.one.id;
  }

  @Field(() => ID, { description: 'Id of `other`.' })
  otherId(): string {
    return this.other.id;
  }

  @Field(() => Float, {
    description:
      'The sum over the contexts that they share of 1 / ln(1 + n), n being how many are in the context or the attendance reported (after Adamic and Adar, 2003); the same as the `score` of `collaborators`.',
  })
  weight!: number;

  @Field(() => [Entity], {
    description: 'The initiatives, events and bodies that they share; empty where only a direct link joins them.',
  })
  contexts!: unknown[];

  citationIds!: string[];

  @Field(() => [Citation], { description: 'What proves that both are in these contexts.' })
  citations(@Ctx() { loaders }: Context): Promise<Citation[]> {
    return loaders.citation.byIds(this.citationIds);
  }
}

@ObjectType('Network', { description: 'The network of who works with whom, and measures over it.' })
export class NetworkAnswer {
  measured!: MeasuredNetwork;

  @Field(() => Int, { description: 'How many actors work with another.' })
  nodeCount!: number;

  @Field(() => Int, { description: 'How many pairs work together.' })
  edgeCount!: number;

  @Field(() => Int, { description: 'How many communities there are.' })
  communityCount!: number;

  @Field(() => Float, {
    description:
      'How much more the communities work within than chance would have it; at most 1 (Newman and Girvan, 2004).',
  })
  modularity!: number;

  @Field(() => [NetworkNode], { description: 'Those with the largest `weightedDegree` first, `first` of them.' })
  nodes!: NetworkNode[];

  @Field(() => [NetworkEdge], { description: 'The edges between the nodes that are shown, the heaviest first.' })
  edges(
    @Arg('first', () => Int, {
      defaultValue: SHOWN_EDGES,
      description: `How many at most, 1 to ${MOST_EDGES}. Default ${SHOWN_EDGES}.`,
    })
    first: number,
  ): NetworkEdge[] {
    if (first < 1 || first > MOST_EDGES)
      throw new ArgumentError('first', `\`first\` is ${first}; it takes a number from 1 to ${MOST_EDGES}.`);
    const shown = new Map(this.nodes.map(({ actor }) => [actor.id, actor]));
    return this.measured.pairs
      .filter(({ one, other }) => shown.has(one) && shown.has(other))
      .slice(0, first)
      .map(({ one, other, weight, contexts, citations }) =>
        Object.assign(new NetworkEdge(), {
          one: shown.get(one),
          other: shown.get(other),
          weight: weight / MILLION,
          contexts: [...contexts].flatMap((id) => this.measured.contexts.get(id) ?? []),
          citationIds: [...citations],
        }),
      );
  }
}
