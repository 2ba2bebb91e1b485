import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Ministry } from './ministry';

const Ministries = Listed('Ministry', () => Ministry);

@ArgsType()
class MinistriesArgs extends ListArgs {
  @Field(() => ListFilter, { nullable: true })
  override filter?: ListFilter | null;
}

@Resolver()
export class MinistryQueries {
  @Query(() => Ministry, {
    nullable: true,
    description: 'The ministry of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  ministry(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Ministry');
  }

  @Query(() => Ministries, {
    description: 'The ministries, by name, the ended ones among them; `asOf` gives those of a day.',
  })
  ministries(@Args(() => MinistriesArgs) args: MinistriesArgs, @Ctx() { loaders }: Context) {
    return loaders.list.ministries.load(args);
  }
}
