import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { EntityRow } from '../../entity/build';
import { Entity } from '../../entity/entity';
import { Citation } from '../../link/citation';
import { Link } from '../../link/facts';
import { Paged } from '../../link/paged';
import type { Context } from '../../server/context';
import { Language, type LanguageCode } from '../language';
import type { SpokenLink } from '../sentence';
import { TimelineKind, type TimelineKindName } from './kinds';
import { itemText } from './text';

@ObjectType({
  description: 'One thing that happened to an entity, or that it had part in, with its date and its proof.',
})
export class TimelineItem {
  @Field(() => ID, {
    description: 'Stays the same as long as the date does: what happened to which link, name or entity.',
  })
  id!: string;

  @Field(() => TimelineKind)
  kind!: TimelineKindName;

  @Field(() => String, { description: 'The date as the source gives it. EDTF (ISO 8601-2).' })
  date!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'The first day that the date can mean, by which items are sorted; null when it is open, which sorts first.',
  })
  dateEarliest!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last day that the date can mean; null when it is open.',
  })
  dateLatest!: string | null;

  @Field(() => Entity, {
    description: 'Which of the entities asked about; where a link joins two of them, the one it points from.',
  })
  entity!: EntityRow;

  @Field(() => Link, {
    nullable: true,
    description: 'The link that began, ended, happened or was seen; null for BEGAN, ENDED, names, and its own date.',
  })
  link!: SpokenLink | null;

  @Field(() => String, { nullable: true, description: 'The name that it began or ceased to bear; else null.' })
  name!: string | null;

  citationIds!: string[];

  @Field(() => [Citation], {
    description:
      'What proves it: the citations of the link, of the name, or of the entity. Empty only for the own date of a source document.',
  })
  citations(@Ctx() { loaders }: Context): Promise<Citation[]> {
    return loaders.citation.byIds(this.citationIds);
  }

  @Field(() => String, { description: 'What happened, as a sentence.' })
  text(
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'Default English.' }) language: LanguageCode,
  ): string {
    return itemText(this, language);
  }
}

export const TimelineConnection = Paged(
  'TimelineItem',
  () => TimelineItem,
  'One page of a timeline, in the order of the first day that each date can mean.',
);
