import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import { Entity } from '../../entity/entity';
import { Citation } from '../../link/citation';
import { enumOf } from '../../link/enums';
import type { Context } from '../../server/context';
import { EntityType } from '../entityType';
import { citationOf } from './citation';
import { LONGEST_TEXT, MOST_WORDS } from './words';

export const MOST_HITS = 100;
export const FEWEST_HITS = 20;

export const MatchKind = enumOf(
  'MatchKind',
  `What sort of text a search matched. ID: the whole id, present or former. OFFICIAL, ALIAS, ABBREVIATION, SPELLING: a name of that kind.
ROLE: what a person is, and where. DESCRIPTION: its description, or what a statement or figure says. PASSAGE: a line of a source text, where the server has these (setting DOCUMENTS_DIR).`,
  ['ID', 'OFFICIAL', 'ALIAS', 'ABBREVIATION', 'SPELLING', 'ROLE', 'DESCRIPTION', 'PASSAGE'],
);

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: `What to look for, in any case, with or without accents, hyphens, articles and tussenvoegsels, in any order; two letters of the beginning suffice. Any text is safe: marks mean nothing. Of a longer one the first ${LONGEST_TEXT} characters count, of these the first ${MOST_WORDS} words. Without a letter or digit nothing is found.`,
  })
  text!: string;

  @Field(() => [EntityType], { nullable: true, description: 'Only entities of these types. Left out: all.' })
  types?: string[] | null;

  @Field(() => Int, { nullable: true, description: `How many, best first; 1 to ${MOST_HITS}. Default ${FEWEST_HITS}.` })
  first?: number | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only entities that exist, or may exist, on this day, by the names and roles that they have, or may have, then. Left out: all time.',
  })
  asOf?: string | null;
}

@ObjectType({ description: 'One answer to a search: an entity, and the text of it that matched.' })
export class SearchHit {
  @Field(() => Entity, { description: 'What was found; of a passage, its document.' })
  entity!: unknown;

  @Field(() => String, {
    description:
      'The text that matched, whole: a name, a description, a line; of a role those of name, title, portfolio and body that matched.',
  })
  matched!: string;

  @Field(() => MatchKind, { description: 'What sort of text that is.' })
  kind!: string;

  @Field(() => Float, {
    description:
      'From 0 to 1. First how the words were found: a whole name 0.9; an id 0.89; all its words 0.8; a role 0.7; beginnings of words 0.6; initials 0.5; inside words 0.4; with typing slips 0.3 or less (optimal string alignment distance; Damerau, 1964); descriptions 0.15 and passages 0.1, weighed by their words (BM25; Robertson and Walker, 1994); less than 0.1 where words are lacking. Then what was found: up to 0.06 for its type, people and initiatives first, 0.02 for the share of the name, 0.01 for its links.',
  })
  score!: number;

  citationId!: string | null;

  @Field(() => Citation, { nullable: true, description: 'One place that proves the text, or the entity described.' })
  citation(@Ctx() { loaders }: Context): Promise<Citation | null> | Citation | null {
    return citationOf(this, loaders);
  }
}

@ObjectType({ description: 'The best answers to a search.' })
export class SearchResult {
  @Field(() => [SearchHit], {
    description:
      'Best first; equals by name. Each entity once, by its best text; a document also once for each passage.',
  })
  nodes!: SearchHit[];

  @Field(() => Int, {
    description:
      'How many answered, `first` aside. At most 60 entities of each type are compared by name, 100 by description, 50 passages and some hundreds of roles, so a short text may have more.',
  })
  totalCount!: number;
}
