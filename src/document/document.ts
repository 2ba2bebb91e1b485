import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Entity } from '../entity/entity';
import { kindsOf } from '../link/enums';

export const DocumentKind = kindsOf('Document', 'What a document is.');

@ObjectType({
  implements: Entity,
  description:
    'Minutes, a report, a book, a letter, a law, a news item or a dataset. A source has its publisher, its date, and the SHA-256 of its text or, of a web page, its address and the day it was read.',
})
export class Document extends Entity {
  @Field(() => DocumentKind, { nullable: true })
  kind?: string | null;

  @Detail(() => String, { description: 'When it was made or reports on. EDTF (ISO 8601-2).' })
  date!: string | null;

  @Detail(() => String, { description: 'Language of the text, as a BCP 47 tag.' })
  language!: string | null;

  @Detail(() => String, { description: 'SHA-256 of the text that the citations count lines in.' })
  sha256!: string | null;

  @Detail(() => Int, { description: 'How many lines that text has.' })
  lines!: number | null;

  @Detail(() => Int, {
    description: 'How many paragraphs of a web page were read, which its citations count; null for all else.',
  })
  paragraphs!: number | null;

  @Detail(() => String, { description: 'Web address.' })
  website!: string | null;

  @Detail(() => String, { description: 'Licence of a dataset.' })
  licence!: string | null;

  @Detail(() => String, { description: 'Where a dataset comes from.' })
  origin!: string | null;

  @Detail(() => GraphQLLocalDate, { description: 'Day on which a page was read.' })
  consulted!: string | null;
}
