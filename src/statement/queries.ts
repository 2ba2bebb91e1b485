import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import type { Context } from '../server/context';
import { Statement } from './statement';

@Resolver()
export class StatementQueries {
  @Query(() => Statement, {
    nullable: true,
    description: 'The statement of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  statement(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Statement');
  }
}
