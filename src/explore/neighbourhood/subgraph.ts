import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EntityRow } from '../../entity/build';
import { Entity } from '../../entity/entity';
import { Link } from '../../link/facts';
import { EntityType } from '../entityType';
import { HUB, MOST_LINKS } from './args';
import type { Neighbourhood } from './neighbourhood';

@ObjectType({ description: 'An entity in a subgraph, with what is not shown of it.' })
export class SubgraphNode {
  neighbourhood!: Neighbourhood;

  @Field(() => Entity, { description: 'The entity itself.' })
  entity!: EntityRow;

  @Field(() => ID, { description: 'Id of the entity, to which `fromId` and `toId` of the links refer.' })
  id(): string {
    return this.entity.id;
  }

  @Field(() => String, { description: 'Name of the entity.' })
  name(): string {
    return this.entity.name;
  }

  @Field(() => EntityType, {
    description: 'What the entity is, most precisely: MUNICIPALITY of what is an organization and an actor too.',
  })
  type(): string {
    return this.entity.__typename === 'Body' ? 'Organization' : this.entity.__typename;
  }

  @Field(() => Int, { description: 'How many links it is away from the nearest centre; 0 for a centre.' })
  distance!: number;

  @Field(() => Int, {
    description:
      'With how many entities it is linked, shown or not, within the types, links and `asOf` that were asked for.',
  })
  async degree(): Promise<number> {
    return (await this.neighbourhood.degrees.load(this.entity)).degree;
  }

  @Field(() => Int, {
    description: `How many of these entities are not shown, since they lie farther than \`depth\`, did not fit in \`first\` or \`per\`, or lie behind a node with more than ${HUB} links.`,
  })
  async omitted(): Promise<number> {
    return (await this.neighbourhood.degrees.load(this.entity)).omitted;
  }
}

@ObjectType({
  description:
    'A part of the graph, for a drawing: flat and without duplicates. Every link has both its ends among the nodes. Libraries that draw take it as it comes when fields are renamed: `links { source: fromId target: toId }`. Positions are not given; degree, kind and distance are.',
})
export class Subgraph {
  neighbourhood!: Neighbourhood;

  @Field(() => [SubgraphNode], { description: 'What matters most first: the centres, then by distance.' })
  nodes!: SubgraphNode[];

  @Field(() => [Link], {
    description: `Every link among the nodes within the types and dates asked for, those among the first nodes first; ${MOST_LINKS} at most.`,
  })
  async links(): Promise<unknown[]> {
    return (await this.neighbourhood.links()).links;
  }

  @Field(() => Boolean, {
    description: `Whether there are more than ${MOST_LINKS} links among the nodes, so that \`links\` lacks some. Ask for fewer \`types\`, \`links\` or nodes.`,
  })
  async truncated(): Promise<boolean> {
    return (await this.neighbourhood.links()).truncated;
  }
}
