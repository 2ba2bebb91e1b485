import { Field, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Actor } from '../entity/entity';
import { kindsOf } from '../link/enums';

export const RegionKind = kindsOf('Region', 'What kind of region it is. Only a labour-market region acts.');

@ObjectType({
  implements: Actor,
  description:
    'A labour-market region, which acts, chairs and invites; a province; or another area that a text names as a region.',
})
export class Region extends Actor {
  @Field(() => RegionKind, { nullable: true })
  kind?: string | null;

  @Detail(() => String, { description: 'Code of Statistics Netherlands (CBS), e.g. `AM05` or `PV23`.' })
  cbs!: string | null;

  @Detail(() => String, { description: 'ISO 3166-2 code of a province, e.g. `NL-OV`.' })
  iso3166!: string | null;

  @Detail(() => String, { description: 'Its address in TOOI, the Dutch register of government organizations.' })
  tooi!: string | null;

  @Detail(() => String, { description: 'Wikidata item, e.g. `Q773`.' })
  wikidata!: string | null;

  @Detail(() => String, { description: 'Number in the Register van Overheidsorganisaties (ROO).' })
  roo!: string | null;
}
