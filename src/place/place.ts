import { Float, ObjectType } from 'type-graphql';
import { Detail } from '../entity/detail';
import { Entity } from '../entity/entity';

@ObjectType({ implements: Entity, description: 'A venue or another place that is not a region.' })
export class Place extends Entity {
  @Detail(() => Float, { description: 'Latitude in degrees (WGS 84).' })
  latitude!: number | null;

  @Detail(() => Float, { description: 'Longitude in degrees (WGS 84).' })
  longitude!: number | null;
}
