import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedActors, LinkedEntities, LinkedPeople, LinkedRegions } from '../link/connections';
import { RoleArgs } from '../link/filters';
import { RegionKind } from '../region/region';
import type { Context } from '../server/context';
import { Organization } from './organization';

@ArgsType()
class RegionArgs extends LinkArgs {
  @Field(() => [RegionKind], { nullable: true, description: 'Only regions of these kinds. Left out: all.' })
  kind?: string[] | null;
}

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => LinkedPeople, { description: 'Who holds or held a role there.' })
  people(@Root() organization: Organization, @Args(() => RoleArgs) args: RoleArgs, @Ctx() { loaders }: Context) {
    return loaders.organization.people.load(organization, args, { roles: args.role ?? null });
  }

  @FieldResolver(() => LinkedActors, { description: 'The actors that are or were its members.' })
  members(@Root() organization: Organization, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.organization.members.load(organization, args);
  }

  @FieldResolver(() => LinkedRegions, { description: 'The regions in which it lies or works.' })
  regions(@Root() organization: Organization, @Args(() => RegionArgs) args: RegionArgs, @Ctx() { loaders }: Context) {
    return loaders.organization.regions.load(organization, args, { kinds: args.kind ?? null });
  }

  @FieldResolver(() => LinkedEntities, { description: 'The municipalities and places in which it is located.' })
  locations(@Root() organization: Organization, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.organization.locations.load(organization, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'The actors that visited it.' })
  visitors(@Root() organization: Organization, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.organization.visitors.load(organization, args);
  }
}
