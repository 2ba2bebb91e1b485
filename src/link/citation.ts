import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A place that proves a claim: lines of a document, or a row of a table.' })
export class Citation {
  @Field(() => ID, {
    description: 'Document and place, e.g. `wethoudersbijeenkomst-2023-02-22#104-106` or `municipalities@GM0153`.',
  })
  id!: string;

  document!: unknown;

  @Field(() => String, { nullable: true, description: 'Heading above the cited lines.' })
  section?: string | null;

  @Field(() => Int, { nullable: true, description: 'First cited line, counted from 1; null for a row of a table.' })
  firstLine?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last cited line; null for a row of a table.' })
  lastLine?: number | null;

  @Field(() => String, { nullable: true, description: 'Key of the cited row; null for lines.' })
  key?: string | null;
}
