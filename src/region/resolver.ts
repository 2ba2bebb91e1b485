import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import {
  LinkedActors,
  LinkedEvents,
  LinkedMunicipalities,
  LinkedOrganizations,
  LinkedPeople,
} from '../link/connections';
import { RoleArgs } from '../link/filters';
import type { Context } from '../server/context';
import { Region } from './region';

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => LinkedMunicipalities, {
    description: 'The municipalities that lie or lay in it; `asOf` tells which on a day.',
  })
  municipalities(@Root() region: Region, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.region.municipalities.load(region, args);
  }

  @FieldResolver(() => LinkedOrganizations, {
    description: 'The organizations that lie or work in it, without its municipalities.',
  })
  organizations(@Root() region: Region, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.region.organizations.load(region, args);
  }

  @FieldResolver(() => LinkedMunicipalities, { description: 'The centre municipalities of a labour-market region.' })
  centreMunicipalities(@Root() region: Region, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.region.centreMunicipalities.load(region, args);
  }

  @FieldResolver(() => LinkedPeople, { description: 'Who holds or held a role at the region itself.' })
  people(@Root() region: Region, @Args(() => RoleArgs) args: RoleArgs, @Ctx() { loaders }: Context) {
    return loaders.region.people.load(region, args, { roles: args.role ?? null });
  }

  @FieldResolver(() => LinkedPeople, { description: 'Who chairs or chaired the region.' })
  chairs(@Root() region: Region, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.region.chairs.load(region, args);
  }

  @FieldResolver(() => LinkedEvents, { description: 'The events that were held in it, oldest first.' })
  eventsHeld(@Root() region: Region, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.region.eventsHeld.load(region, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'The actors that visited it.' })
  visitors(@Root() region: Region, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.region.visitors.load(region, args);
  }
}
