import { Field, InterfaceType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Actor, resolveType } from '../entity/entity';
import { kindsOf } from '../link/enums';

export const OrganizationKind = kindsOf('Organization', 'What kind of organization it is.');

@InterfaceType('Organization', {
  implements: Actor,
  resolveType,
  description: 'A body that acts: a municipality, a ministry, or another body (type Body).',
})
export abstract class Organization extends Actor {
  @Field(() => OrganizationKind, { nullable: true })
  kind?: string | null;

  @Detail(() => String, { description: 'Its address in TOOI, the Dutch register of government organizations.' })
  tooi!: string | null;

  @Detail(() => String, { description: 'Wikidata item, e.g. `Q10002`.' })
  wikidata!: string | null;

  @Detail(() => String, { description: 'OIN, the Dutch identification number of government organizations.' })
  oin!: string | null;

  @Detail(() => String, { description: 'Number in the Register van Overheidsorganisaties (ROO).' })
  roo!: string | null;

  @Detail(() => String, { description: 'Web address.' })
  website!: string | null;
}
