import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Municipality } from './municipality';

const Municipalities = Listed('Municipality', () => Municipality);

@InputType({ description: 'Filters of `municipalities`; a municipality must pass all that are given.' })
class MunicipalityFilter extends ListFilter {
  @Field(() => ID, { nullable: true, description: 'Only those in this labour-market region or province.' })
  override region?: string | null;
}

@ArgsType()
class MunicipalitiesArgs extends ListArgs {
  @Field(() => MunicipalityFilter, { nullable: true })
  override filter?: MunicipalityFilter | null;
}

@Resolver()
export class MunicipalityQueries {
  @Query(() => Municipality, {
    nullable: true,
    description:
      'The municipality of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  municipality(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Municipality');
  }

  @Query(() => Municipalities, {
    description: 'The municipalities, by name, the ended ones among them; `asOf` gives those of a day.',
  })
  municipalities(@Args(() => MunicipalitiesArgs) args: MunicipalitiesArgs, @Ctx() { loaders }: Context) {
    return loaders.list.municipalities.load(args);
  }
}
