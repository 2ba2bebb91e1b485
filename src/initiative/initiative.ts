import { Field, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Entity } from '../entity/entity';
import { kindsOf } from '../link/enums';

export const InitiativeKind = kindsOf('Initiative', 'What an initiative is.');

@ObjectType({
  implements: Entity,
  description: 'A fund, programme, service centre, agreement, policy, instrument, campaign or concept.',
})
export class Initiative extends Entity {
  @Field(() => InitiativeKind, { nullable: true })
  kind?: string | null;

  @Detail(() => String, { description: 'Web address.' })
  website!: string | null;
}
