import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedActors, LinkedPeople } from '../link/connections';
import { RoleArgs } from '../link/filters';
import type { Context } from '../server/context';
import { Group } from './group';

@Resolver(() => Group)
export class GroupResolver {
  @FieldResolver(() => LinkedActors, {
    description: 'The actors that a source names as members; no others are inferred.',
  })
  members(@Root() group: Group, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.group.members.load(group, args);
  }

  @FieldResolver(() => LinkedPeople, { description: 'Who holds or held a role at the group.' })
  people(@Root() group: Group, @Args(() => RoleArgs) args: RoleArgs, @Ctx() { loaders }: Context) {
    return loaders.group.people.load(group, args, { roles: args.role ?? null });
  }
}
