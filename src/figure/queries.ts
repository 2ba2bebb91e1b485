import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import type { Context } from '../server/context';
import { Figure } from './figure';

@Resolver()
export class FigureQueries {
  @Query(() => Figure, {
    nullable: true,
    description: 'The figure of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  figure(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Figure');
  }
}
