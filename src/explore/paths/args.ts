import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { LinkStatus, LinkType } from '../../link/enums';
import { CountArgs } from '../../link/filter';

export const PATHS = 5;
export const MOST_PATHS = 50;
export const LENGTH = 4;
export const LONGEST = 6;
/** How many links of one path are compared at most; more would be found than anyone reads. */
export const CANDIDATES = 1000;
export const MOST_AVOIDED = 100;

@InputType({ description: 'What a path must not run through.' })
export class PathAvoid {
  @Field(() => [ID], {
    nullable: true,
    description: `Ids of entities, neither end among them; ${MOST_AVOIDED} at most.`,
  })
  entities?: string[] | null;

  @Field(() => [LinkType], { nullable: true, description: 'Types of links; they are taken from `via`.' })
  links?: string[] | null;
}

@ArgsType()
export class PathArgs extends CountArgs {
  @Field(() => ID, { description: 'Id, present or former, of the entity at which the paths begin.' })
  from!: string;

  @Field(() => ID, { description: 'Id, present or former, of the entity at which they end.' })
  to!: string;

  @Field(() => [LinkType], {
    nullable: true,
    description:
      'Only over links of these types, in either direction. Left out: all types, yet through no Statement or Figure, since being talked about together connects little; name STATED, STATED_AT or ABOUT here to go through those too.',
  })
  via?: string[] | null;

  @Field(() => PathAvoid, { nullable: true, description: 'What to leave out, e.g. an event that joins everybody.' })
  avoid?: PathAvoid | null;

  @Field(() => Int, {
    nullable: true,
    description: `The most steps that a path may have; 1 to ${LONGEST}. Default ${LENGTH}.`,
  })
  maxLength?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many paths; 1 to ${MOST_PATHS}. Default ${PATHS}. A larger number only adds.`,
  })
  first?: number | null;

  @Field(() => [LinkStatus], { nullable: true, description: 'Only links of these statuses. Left out: HELD.' })
  status?: string[] | null;
}
