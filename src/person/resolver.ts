import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkedEntities } from '../link/connections';
import { RoleArgs } from '../link/filters';
import type { Context } from '../server/context';
import { Person } from './person';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => LinkedEntities, {
    description:
      'Where the person holds or held a role: organizations, regions, initiatives and groups. The edge has `role`, `title` and `portfolio`.',
  })
  roles(@Root() person: Person, @Args(() => RoleArgs) args: RoleArgs, @Ctx() { loaders }: Context) {
    return loaders.person.roles.load(person, args, { roles: args.role ?? null });
  }
}
