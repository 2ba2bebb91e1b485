import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import type { Context } from '../server/context';
import { Group } from './group';

@Resolver()
export class GroupQueries {
  @Query(() => Group, {
    nullable: true,
    description: 'The group of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  group(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Group');
  }
}
