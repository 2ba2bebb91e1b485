import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A place that proves a claim: lines of a text, paragraphs of a web page, or a row of a table.',
})
export class Citation {
  @Field(() => ID, {
    description: 'Document and place, e.g. `wethoudersbijeenkomst-2023-02-22#104-106` or `municipalities@GM0153`.',
  })
  id!: string;

  document!: unknown;

  @Field(() => String, { nullable: true, description: 'Heading above the cited lines or paragraphs.' })
  section?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'First cited line, counted from 1; null for a web page and for a row of a table.',
  })
  firstLine?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last cited line; null for a web page and for a row of a table.' })
  lastLine?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'First cited paragraph of a web page, whose text is not kept, counted from 1; null for all else.',
  })
  firstParagraph?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last cited paragraph of a web page; null for all else.' })
  lastParagraph?: number | null;

  @Field(() => String, { nullable: true, description: 'Key of the cited row; null for lines and paragraphs.' })
  key?: string | null;
}
