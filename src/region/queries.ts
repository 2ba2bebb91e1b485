import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Region, RegionKind } from './region';

const Regions = Listed('Region', () => Region);

@InputType({ description: 'Filters of `regions`; a region must pass all that are given.' })
class RegionFilter extends ListFilter {
  @Field(() => [RegionKind], { nullable: true, description: 'Only these kinds.' })
  override kind?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this municipality lies in.' })
  override municipality?: string | null;
}

@ArgsType()
class RegionsArgs extends ListArgs {
  @Field(() => RegionFilter, { nullable: true })
  override filter?: RegionFilter | null;
}

@Resolver()
export class RegionQueries {
  @Query(() => Region, {
    nullable: true,
    description: 'The region of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  region(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Region');
  }

  @Query(() => Regions, { description: 'The regions, by name.' })
  regions(@Args(() => RegionsArgs) args: RegionsArgs, @Ctx() { loaders }: Context) {
    return loaders.list.regions.load(args);
  }
}
