import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import type { Context } from '../server/context';
import { Place } from './place';

@Resolver()
export class PlaceQueries {
  @Query(() => Place, {
    nullable: true,
    description: 'The place of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  place(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Place');
  }
}
