import { ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Entity } from '../entity/entity';
import { Stance } from '../link/enums';

@ObjectType({ implements: Entity, description: 'What a speaker holds, in our own words.' })
export class Statement extends Entity {
  @Detail(() => String, { description: 'What was held, in one sentence of our own, in Dutch.' })
  text!: string | null;

  @Detail(() => Stance, { description: 'Where the speaker stands on what the statement is about.' })
  stance!: string | null;

  @Detail(() => String, { description: 'Who spoke, where the source does not name the speaker.' })
  speakerDescription!: string | null;

  @Detail(() => String, { description: 'When it was said. EDTF (ISO 8601-2).' })
  date!: string | null;
}
