import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Actor } from '../../entity/entity';
import { Event } from '../../event/event';
import { Figure } from '../../figure/figure';
import { Initiative } from '../../initiative/initiative';
import { Link } from '../../link/facts';
import { Region } from '../../region/region';
import { Statement } from '../../statement/statement';

/** How many there are, and those that are shown. */
export interface Shown<Node> {
  totalCount: number;
  nodes: Node[];
}

function ShownOf(name: string, node: () => ClassType): ClassType<Shown<unknown>> {
  @ObjectType(name, { description: 'What is shown, and how many there are.' })
  class List implements Shown<unknown> {
    @Field(() => Int, { description: 'How many there are, the ones that `first` cuts off included.' })
    totalCount!: number;

    @Field(() => [node()], { description: 'The first of them.' })
    nodes!: unknown[];
  }
  return List as ClassType<Shown<unknown>>;
}

@ObjectType({ description: 'Who leads an initiative.' })
export class InitiativeLeader {
  @Field(() => Actor, { description: 'The person, organization, group or region that leads it.' })
  actor!: unknown;

  @Field(() => Link, { description: 'In which capacity or role, with the citations that prove it.' })
  link!: Link;
}

@ObjectType({ description: 'A number that a source reports.' })
export class ReportedFigure {
  @Field(() => Figure, { description: 'The measure, its value and its unit.' })
  figure!: unknown;

  @Field(() => Link, { description: 'What it is about, with the citations that prove it.' })
  link!: Link;
}

@ObjectType({ description: 'An initiative in one region of a comparison.' })
export class ComparedInitiative {
  @Field(() => Initiative, { description: 'The initiative itself; `statementsAbout` has what anybody holds about it.' })
  initiative!: { id: string; kind: string | null };

  @Field(() => [Link], {
    description:
      'What shows that it is there: that it runs there, or that the region or a body that lies in it takes part, each body with how it lies in the region; 20 ways at most.',
  })
  links!: Link[];

  @Field(() => [Region], {
    description: 'The other regions of the comparison that have, plan or propose the same initiative.',
  })
  alsoIn!: unknown[];

  @Field(() => [InitiativeLeader], {
    description:
      'Its founders, leads and operators, and its chairs, directors and managers, wherever they come from; 20 at most. `status` of the link says whether that is only planned or proposed.',
  })
  leaders!: InitiativeLeader[];

  @Field(() => [ReportedFigure], { description: 'The numbers that sources report about it, oldest first; 20 at most.' })
  figures!: ReportedFigure[];
}

@ObjectType({ description: 'An event at which a region was present.' })
export class RegionMeeting {
  @Field(() => Event)
  event!: unknown;

  @Field(() => [Actor], {
    description: 'Who was there or organized it: the region, bodies that lie in it, people of these.',
  })
  actors!: unknown[];

  @Field(() => [Link], {
    description: 'How each belonged to the region at the time, and that they were there; 20 ways at most.',
  })
  links!: Link[];

  @Field(() => [Region], { description: 'The other regions of the comparison that were present.' })
  alsoBy!: unknown[];
}

@ObjectType({
  description:
    'That somebody would like an initiative, or something like it: a statement that speaks FOR it or is a PROPOSAL, or a link that is PROPOSED.',
})
export class RegionWish {
  @Field(() => Initiative, { description: 'What is wished for, or serves as the example.' })
  initiative!: { id: string; kind: string | null };

  @Field(() => [Region], { description: 'The regions of the comparison that have the initiative.' })
  heldBy!: unknown[];

  @Field(() => [Actor], {
    description: 'Who wishes it; empty where the source names nobody: see `speakerDescription` of the statement.',
  })
  actors!: unknown[];

  @Field(() => Statement, { nullable: true, description: 'What was said; null where a link is PROPOSED instead.' })
  statement!: unknown;

  @Field(() => [Link], {
    description:
      'How the actor belongs to the region, that it was stated, and what the statement is about; or the proposed link. 20 ways at most.',
  })
  links!: Link[];
}

@ObjectType({ description: 'How an actor is tied to one region.' })
export class RegionTie {
  @Field(() => Region)
  region!: unknown;

  @Field(() => [Link], {
    description:
      'The links of the three shortest ties, from the region outwards; without one where the actor is the region itself.',
  })
  links!: Link[];
}

@ObjectType({ description: 'An actor that ties two or more of the regions together.' })
export class RegionConnector {
  @Field(() => Actor)
  actor!: unknown;

  @Field(() => [RegionTie], { description: 'One for each region that it is tied to, in the order of the columns.' })
  ties!: RegionTie[];
}

export const ComparedInitiatives = ShownOf('ComparedInitiativeList', () => ComparedInitiative);
export const RegionMeetings = ShownOf('RegionMeetingList', () => RegionMeeting);
export const RegionWishes = ShownOf('RegionWishList', () => RegionWish);
export const RegionConnectors = ShownOf('RegionConnectorList', () => RegionConnector);
