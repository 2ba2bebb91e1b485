import { Float, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Organization } from './organization';

@ObjectType({
  implements: Organization,
  description: 'A Dutch municipality, also an ended one; after a merger each stays itself.',
})
export class Municipality extends Organization {
  @Detail(() => String, { description: 'Code of Statistics Netherlands (CBS), e.g. `GM0153`.' })
  cbs!: string | null;

  @Detail(() => Float, { description: 'Latitude of the centre of its area, in degrees (WGS 84).' })
  latitude!: number | null;

  @Detail(() => Float, { description: 'Longitude of the centre of its area, in degrees (WGS 84).' })
  longitude!: number | null;
}
