import { Float, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Entity } from '../entity/entity';
import { Qualifier } from '../link/enums';

@ObjectType({ implements: Entity, description: 'A number that a source reports, about one or more entities.' })
export class Figure extends Entity {
  @Detail(() => String, { description: 'What was counted or measured, in Dutch.' })
  measure!: string | null;

  @Detail(() => Float, { description: 'The number, in `unit`; null where the source gives a range.' })
  value!: number | null;

  @Detail(() => Float, { description: 'Lower end of a range, in `unit`.' })
  minValue!: number | null;

  @Detail(() => Float, { description: 'Upper end of a range, in `unit`.' })
  maxValue!: number | null;

  @Detail(() => String, { description: 'Unit of the number, e.g. `EUR/year`, `percent`, `people`.' })
  unit!: string | null;

  @Detail(() => Qualifier, { description: 'How exact the source is.' })
  qualifier!: string | null;

  @Detail(() => String, { description: 'The date for which the number was given. EDTF (ISO 8601-2).' })
  asOf!: string | null;
}
