import { Arg, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { EntityRow } from '../../entity/build';
import { Entity } from '../../entity/entity';
import { Link } from '../../link/facts';
import type { Context } from '../../server/context';
import { Evidence, evidenceAbout } from '../evidence';
import { Language, type LanguageCode } from '../language';
import type { PathQuery } from './query';
import { pathWords } from './words';

@ObjectType({ description: 'One step of a path: from one entity to the next.' })
export class PathStep {
  @Field(() => Entity, { description: 'Where the step begins, whichever way its links point.' })
  from!: EntityRow;

  @Field(() => Entity)
  to!: EntityRow;

  @Field(() => [Link], {
    description:
      'Every link between the two that meets the arguments: HELD before planned, HOLDS before UNKNOWN, EXPLICIT before INFERRED; then by type and id. The first is the one in `Path.links`.',
  })
  links!: Link[];
}

@ObjectType({ description: 'A way from one entity to another over links, no entity twice.' })
export class Path {
  @Field(() => Int, { description: 'The number of steps; 0 for a path from an entity to itself.' })
  length!: number;

  @Field(() => [Entity], { description: 'The entities on the way, both ends included: one more than `length`.' })
  nodes!: EntityRow[];

  @Field(() => [Link], { description: 'One link a step, in the order of the steps; `steps` has all.' })
  links!: Link[];

  @Field(() => [PathStep], { description: 'The steps in their order.' })
  steps!: PathStep[];

  @Field(() => Float, {
    description:
      'The sum of ln(1 + `linkCount`) over the entities between both ends; the less, the smaller the circles that the path runs through.',
  })
  hubs!: number;

  @Field(() => String, {
    description:
      'The whole path in words: every step in the wording of the model, with role, capacity, subject and date.',
  })
  sentence(@Arg('language', () => Language, { defaultValue: 'EN' }) language: LanguageCode): string {
    return pathWords(this, language);
  }
}

@ObjectType({ description: 'How two entities are connected, or what was looked at where they are not.' })
export class PathResult {
  query!: PathQuery;
  ends!: EntityRow[];

  @Field(() => [Path], {
    description:
      'The best first: fewest steps; among equals the smallest `hubs`, then the ids. Empty where nothing that meets the arguments joins the two.',
  })
  nodes!: Path[];

  @Field(() => Boolean, {
    description:
      'Whether there were more candidates than are compared, so that a path as long as the last one here may be missing, or one may stand too low. Narrow `via`, or `avoid` a hub.',
  })
  truncated!: boolean;

  @Field(() => [Path], {
    description:
      'Only where `nodes` is empty: how close both come. The shortest paths over links of any type and date, whatever `via`, `avoid`, `maxLength` and the rest say, never over a DENIED one; 3 at most, of 6 steps at most. Where there is none either: one step from each end that has links, to the neighbour with the most links.',
  })
  nearest(@Ctx() { loaders }: Context): Promise<Path[]> | Path[] {
    return this.nodes.length > 0 ? [] : loaders.paths.nearest(this.query);
  }

  @Field(() => Evidence, { description: 'What was looked at, and where both ends occur in it.' })
  lookedAt(): Evidence {
    return evidenceAbout(this.ends);
  }
}
