import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Person } from './person';

const People = Listed('Person', () => Person);

@InputType({ description: 'Filters of `people`; a person must pass all that are given.' })
class PersonFilter extends ListFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Only those with a role at this region, or at a body that lies in it.',
  })
  override region?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those with a role at this municipality, or at a body located there.',
  })
  override municipality?: string | null;
}

@ArgsType()
class PeopleArgs extends ListArgs {
  @Field(() => PersonFilter, { nullable: true })
  override filter?: PersonFilter | null;
}

@Resolver()
export class PersonQueries {
  @Query(() => Person, {
    nullable: true,
    description: 'The person of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  person(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Person');
  }

  @Query(() => People, { description: 'The people, by name.' })
  people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() { loaders }: Context) {
    return loaders.list.people.load(args);
  }
}
