import { Field, Int, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Entity } from '../entity/entity';
import { kindsOf } from '../link/enums';

export const EventKind = kindsOf('Event', 'What kind of event it is.');

@ObjectType({ implements: Entity, description: 'A meeting or other happening, held or announced.' })
export class Event extends Entity {
  @Field(() => EventKind, { nullable: true })
  kind?: string | null;

  @Detail(() => String, { description: 'When it took or takes place. EDTF (ISO 8601-2).' })
  date!: string | null;

  @Detail(() => String, { description: 'When it began, local time, `15:00`.' })
  startTime!: string | null;

  @Detail(() => String, { description: 'When it ended, local time, `17:00`.' })
  endTime!: string | null;

  @Detail(() => Int, { description: 'How many people attended, as a source reports.' })
  attendance!: number | null;

  @Detail(() => String, { description: 'Its theme, in Dutch.' })
  theme!: string | null;
}
