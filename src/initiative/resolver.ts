import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import {
  LinkedActors,
  LinkedEntities,
  LinkedEvents,
  LinkedMunicipalities,
  LinkedPeople,
  LinkedRegions,
} from '../link/connections';
import { ParticipationArgs, RoleArgs } from '../link/filters';
import type { Context } from '../server/context';
import { Initiative } from './initiative';

@Resolver(() => Initiative)
export class InitiativeResolver {
  @FieldResolver(() => LinkedActors, { description: 'Who takes part, and in which capacity.' })
  participants(
    @Root() initiative: Initiative,
    @Args(() => ParticipationArgs) args: ParticipationArgs,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.initiative.participants.load(initiative, args, { capacities: args.capacity ?? null });
  }

  @FieldResolver(() => LinkedPeople, { description: 'Who holds a role in it, e.g. its programme manager.' })
  people(@Root() initiative: Initiative, @Args(() => RoleArgs) args: RoleArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.people.load(initiative, args, { roles: args.role ?? null });
  }

  @FieldResolver(() => LinkedRegions, { description: 'The regions in which it runs.' })
  regions(@Root() initiative: Initiative, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.regions.load(initiative, args);
  }

  @FieldResolver(() => LinkedMunicipalities, { description: 'The municipalities in which it runs.' })
  municipalities(@Root() initiative: Initiative, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.municipalities.load(initiative, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The places and municipalities where it is located.' })
  locations(@Root() initiative: Initiative, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.locations.load(initiative, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The initiatives and documents that it builds on.' })
  buildsOn(@Root() initiative: Initiative, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.buildsOn.load(initiative, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The initiatives and documents that build on it.' })
  basisOf(@Root() initiative: Initiative, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.basisOf.load(initiative, args);
  }

  @FieldResolver(() => LinkedEvents, {
    description: 'The events at which it was discussed, oldest first. The same as `discussedAt`.',
  })
  events(@Root() initiative: Initiative, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.events.load(initiative, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'Who visited it.' })
  visitors(@Root() initiative: Initiative, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.initiative.visitors.load(initiative, args);
  }
}
