import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Initiative, InitiativeKind } from './initiative';

const Initiatives = Listed('Initiative', () => Initiative);

@InputType({ description: 'Filters of `initiatives`; an initiative must pass all that are given.' })
class InitiativeFilter extends ListFilter {
  @Field(() => [InitiativeKind], { nullable: true, description: 'Only these kinds.' })
  override kind?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those that run in this region or in a municipality of it, or that it or a body that lies in it takes part in.',
  })
  override region?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those that run in this municipality, or that it takes part in.',
  })
  override municipality?: string | null;
}

@ArgsType()
class InitiativesArgs extends ListArgs {
  @Field(() => InitiativeFilter, { nullable: true })
  override filter?: InitiativeFilter | null;
}

@Resolver()
export class InitiativeQueries {
  @Query(() => Initiative, {
    nullable: true,
    description: 'The initiative of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  initiative(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Initiative');
  }

  @Query(() => Initiatives, { description: 'The initiatives, by name.' })
  initiatives(@Args(() => InitiativesArgs) args: InitiativesArgs, @Ctx() { loaders }: Context) {
    return loaders.list.initiatives.load(args);
  }
}
