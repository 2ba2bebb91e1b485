import { Field, ObjectType } from 'type-graphql';
import { InitiativeKind } from '../../initiative/initiative';
import { enumOf } from '../../link/enums';
import { Region } from '../../region/region';
import {
  ComparedInitiative,
  ComparedInitiatives,
  RegionConnector,
  RegionConnectors,
  RegionMeeting,
  RegionMeetings,
  RegionWish,
  RegionWishes,
  ReportedFigure,
  type Shown,
} from './parts';

export const Presence = enumOf(
  'Presence',
  'Whether a region has an initiative of a kind: HAS (a source says that it is so), PLANNED (only planned or proposed), LACKS (no source at hand names one, which proves nothing about what no source tells).',
  ['HAS', 'PLANNED', 'LACKS'],
);

@ObjectType({ description: 'One kind of initiative in one region.' })
export class KindCell {
  @Field(() => Region)
  region!: unknown;

  @Field(() => Presence)
  presence!: string;

  @Field(() => ComparedInitiatives, {
    description:
      'The initiatives of this kind: what it has first, then what is planned, then what is proposed, each by name.',
  })
  initiatives!: Shown<ComparedInitiative>;

  @Field(() => [ComparedInitiative], {
    description: 'The initiatives of this kind of which a source denies that they are there. Left out everywhere else.',
  })
  denied!: ComparedInitiative[];

  @Field(() => [RegionWish], {
    description: 'Of the wishes that `RegionColumn.wishes` shows, those for an initiative of this kind.',
  })
  wishes!: RegionWish[];
}

@ObjectType({ description: 'A row of the comparison: one kind of initiative, a cell for each region.' })
export class KindRow {
  @Field(() => InitiativeKind, { nullable: true, description: 'Null for initiatives without a kind.' })
  kind!: string | null;

  @Field(() => [KindCell], { description: 'In the order of the columns.' })
  cells!: KindCell[];

  @Field(() => Boolean, { description: 'Whether two or more of the regions have an initiative of this kind.' })
  shared!: boolean;
}

@ObjectType({ description: 'A column of the comparison: one region.' })
export class RegionColumn {
  @Field(() => Region)
  region!: unknown;

  @Field(() => [InitiativeKind], { description: 'The kinds of initiative that it has.' })
  has!: string[];

  @Field(() => [InitiativeKind], { description: 'The kinds that it has and another of the regions too.' })
  shares!: string[];

  @Field(() => [InitiativeKind], {
    description: 'The kinds that it does not have, planned ones included, among the rows of the comparison.',
  })
  lacks!: string[];

  @Field(() => [ComparedInitiative], { description: 'All initiatives that its cells show, row by row.' })
  initiatives!: ComparedInitiative[];

  @Field(() => [ReportedFigure], {
    description:
      'The numbers that sources report about the region itself and the bodies that lie in it, oldest first; 20 at most. Those about an initiative stand with it.',
  })
  figures!: ReportedFigure[];

  @Field(() => RegionMeetings, {
    description:
      'The events that it, a body that lies in it, or somebody who holds a role at one of these attended or organized, oldest first. Who was only invited does not count.',
  })
  meetings!: Shown<RegionMeeting>;

  @Field(() => RegionWishes, {
    description:
      'What the region, a body that lies in it, or somebody of these would like and the region does not have; first what another of the regions has.',
  })
  wishes!: Shown<RegionWish>;
}

@ObjectType({ description: 'Regions side by side: a column for each region, a row for each kind of initiative.' })
export class RegionComparison {
  @Field(() => [RegionColumn], { description: 'In the order in which they were asked for.' })
  regions!: RegionColumn[];

  @Field(() => [KindRow], { description: 'In the order of the enum InitiativeKind.' })
  kinds!: KindRow[];

  @Field(() => RegionConnectors, {
    description:
      'Who ties the regions together: lies or holds a role in both; is a body with members in both; works together with, visited or was visited by one there; takes part or holds a role in an initiative that runs there; attended or organized an event held there. Most regions first, then people, then bodies, then others, those with the fewest links first.',
  })
  connectors!: Shown<RegionConnector>;

  @Field(() => RegionWishes, {
    description:
      'Who else would like what one of the regions has: people and bodies of none of the regions, and speakers whom the source does not name.',
  })
  wishesOfOthers!: Shown<RegionWish>;
}
