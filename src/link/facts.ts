import { Ctx, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { Entity } from '../entity/entity';
import type { Context } from '../server/context';
import { Citation } from './citation';
import { Certainty, Holds, LinkStatus, LinkType, Role, SuccessionKind } from './enums';

/** What a link itself says, on `Link` and on every edge. */
@InterfaceType({
  description: 'The facts of one link between two entities, with the citations that prove it. Every edge carries them.',
})
export abstract class LinkFacts {
  @Field(() => ID, {
    description: 'Permanent id: a hash of both ends, the type and what tells the link from its siblings.',
  })
  id!: string;

  @Field(() => LinkType)
  type!: string;

  @Field(() => ID, { description: 'Id of the entity that the link points from.' })
  fromId!: string;

  @Field(() => ID, { description: 'Id of the entity that the link points to.' })
  toId!: string;

  @Field(() => String, { nullable: true, description: 'The title of a role, in the words of the source.' })
  title?: string | null;

  @Field(() => Role, { nullable: true })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'The portfolio that belongs to a role, as the source names it.' })
  portfolio?: string | null;

  @Field(() => String, { nullable: true, description: 'In which capacity an actor takes part or attends.' })
  capacity?: string | null;

  @Field(() => String, { nullable: true, description: 'What it was about, e.g. the subject of a presentation.' })
  subject?: string | null;

  @Field(() => SuccessionKind, { nullable: true, description: 'How the one was succeeded by the other.' })
  succession?: string | null;

  @Field(() => Certainty)
  certainty!: string;

  @Field(() => LinkStatus)
  status!: string;

  @Field(() => Holds, {
    nullable: true,
    description: 'Whether it holds on the date of `asOf`; null when no date was asked for.',
  })
  holds?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day on which a source states it to hold, or the day on which it happened. EDTF (ISO 8601-2).',
  })
  validFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day on which a source states it to hold. EDTF (ISO 8601-2).',
  })
  validTo?: string | null;

  @Field(() => [String], { description: 'The dates on which a source saw it hold, oldest first. EDTF (ISO 8601-2).' })
  observedOn!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What a reader should know, e.g. from what the link was inferred.',
  })
  note?: string | null;

  citationIds!: string[];

  @Field(() => [Citation], { description: 'The lines of documents and rows of tables that prove it; at least one.' })
  citations(@Ctx() { loaders }: Context): Promise<Citation[]> {
    return loaders.citation.byIds(this.citationIds);
  }
}

@ObjectType({ implements: LinkFacts, description: 'A link between two entities.' })
export class Link extends LinkFacts {
  @Field(() => Entity)
  from!: Entity;

  @Field(() => Entity)
  to!: Entity;
}
