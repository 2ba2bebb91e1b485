import { Ctx, Field, ObjectType } from 'type-graphql';
import { Citation } from '../link/citation';
import { Certainty, enumOf } from '../link/enums';
import type { Context } from '../server/context';

export const NameKind = enumOf(
  'NameKind',
  'OFFICIAL, ALIAS, ABBREVIATION, or SPELLING: a way it is written in a source, slips included.',
  ['OFFICIAL', 'ALIAS', 'ABBREVIATION', 'SPELLING'],
);

@ObjectType({ description: 'One name of an entity, with where it was found and why it is the same thing.' })
export class Name {
  @Field(() => String)
  name!: string;

  @Field(() => NameKind)
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Why this name means the same thing.' })
  because?: string | null;

  @Field(() => Certainty)
  certainty!: string;

  @Field(() => String, { nullable: true, description: 'First day it bore this name. EDTF (ISO 8601-2).' })
  validFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day it bore this name. EDTF (ISO 8601-2).' })
  validTo?: string | null;

  citationIds!: string[];

  @Field(() => [Citation], { description: 'Where the name stands.' })
  citations(@Ctx() { loaders }: Context): Promise<Citation[]> {
    return loaders.citation.byIds(this.citationIds);
  }
}
