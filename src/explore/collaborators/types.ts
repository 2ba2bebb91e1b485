import { Arg, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { EntityRow } from '../../entity/build';
import { Actor, Entity } from '../../entity/entity';
import { PageInfo } from '../../link/connection';
import { Link } from '../../link/facts';
import type { Context } from '../../server/context';
import { ContextKind } from '../contextKind';
import { Evidence, evidenceAbout } from '../evidence';
import { Language, type LanguageCode } from '../language';
import type { SpokenLink } from '../sentence';
import { LIMITS } from './args';
import { collaborationSentence } from './sentence';

/** A link of a shared context, and whether it leads there from the actor that was asked about, or from the collaborator. */
export type SharedLink = SpokenLink & { part: 'OURS' | 'THEIRS' };

@ObjectType({ description: 'What two actors share, and the links that prove it.' })
export class SharedContext {
  @Field(() => ContextKind)
  kind!: string;

  @Field(() => Entity, {
    nullable: true,
    description:
      'The initiative, event, organization, region or group that they share; null where a link joins them, or their people, directly.',
  })
  entity!: EntityRow | null;

  /** When the entity took place, of an event. */
  date!: string | null;

  @Field(() => Float, {
    description:
      'What it adds to the score: 1 / ln(1 + `actors`), to six decimals. After Adamic and Adar, Friends and neighbors on the Web, 2003.',
  })
  weight!: number;

  @Field(() => Int, {
    description:
      'How many actors share it: those with a link to it that counts, or the attendance or group size that a source reports, whichever is more. 2 for a direct link.',
  })
  actors!: number;

  @Field(() => [Link], {
    description: `The links of both, those of \`of\` first; for people with their roles, ${LIMITS.mostPeople} on either side at most.`,
  })
  links!: SharedLink[];
}

@ObjectType({ description: 'An actor with whom another works, and why.' })
export class Collaboration {
  of!: EntityRow;

  @Field(() => Actor)
  actor!: EntityRow;

  @Field(() => Float, { description: 'The sum of the weights of all contexts they share, each to six decimals.' })
  score!: number;

  @Field(() => Int, { description: 'How many contexts they share.' })
  contextCount!: number;

  @Field(() => [SharedContext], {
    description: `What they share, the weightiest first, then by name; ${LIMITS.mostContexts} at most.`,
  })
  contexts!: SharedContext[];

  @Field(() => String, { description: 'What they share, in a sentence or two: the weightiest four contexts.' })
  sentence(@Arg('language', () => Language, { defaultValue: 'EN' }) language: LanguageCode): string {
    return collaborationSentence(this, language);
  }
}

@ObjectType({ description: 'One collaborator, with its cursor.' })
export class CollaborationEdge {
  @Field(() => String, { description: 'Opaque; pass it as `after`.' })
  cursor!: string;

  @Field(() => Collaboration)
  node!: Collaboration;
}

@ObjectType({ description: 'One page of collaborators: the highest score first, then by name.' })
export class CollaborationConnection {
  of!: EntityRow;
  skippedIds!: string[];

  @Field(() => [CollaborationEdge], { description: 'The collaborators with their cursors.' })
  edges!: CollaborationEdge[];

  @Field(() => [Collaboration], { description: 'The collaborators without their cursors.' })
  get nodes(): Collaboration[] {
    return this.edges.map((edge) => edge.node);
  }

  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Evidence, {
    description: 'What was looked at: how many documents, and in which of them the entity that was asked about occurs.',
  })
  lookedAt(): Evidence {
    return evidenceAbout([this.of]);
  }

  @Field(() => [Entity], {
    description: `Contexts to which more than ${LIMITS.largestCircle} links of actors lead: too large a circle to say who works with whom. They count for nobody.`,
  })
  skipped(@Ctx() { loaders }: Context): Promise<(EntityRow | null)[]> {
    return Promise.all(this.skippedIds.map((id) => loaders.entity.byId.load(id)));
  }
}
