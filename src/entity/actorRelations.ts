import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import {
  LinkedActors,
  LinkedDocuments,
  LinkedEntities,
  LinkedEvents,
  LinkedInitiatives,
  LinkedStatements,
} from '../link/connections';
import { AttendanceArgs, ParticipationArgs } from '../link/filters';
import type { Context } from '../server/context';
import { Actor } from './entity';

@Resolver(() => Actor)
export class ActorRelations {
  @FieldResolver(() => LinkedInitiatives, {
    description:
      'The initiatives in which it takes part; of a municipality or a region also those that run there. `type` on the edge says which.',
  })
  initiatives(
    @Root() actor: Actor,
    @Args(() => ParticipationArgs) args: ParticipationArgs,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.actor.initiatives.load(actor, args, { capacities: args.capacity ?? null });
  }

  @FieldResolver(() => LinkedEvents, {
    description: 'The events that it attended, and in which capacity, oldest first.',
  })
  events(@Root() actor: Actor, @Args(() => AttendanceArgs) args: AttendanceArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.events.load(actor, args, { capacities: args.capacity ?? null });
  }

  @FieldResolver(() => LinkedEvents, { description: 'The events that it organized, oldest first.' })
  organizedEvents(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.organizedEvents.load(actor, args);
  }

  @FieldResolver(() => LinkedStatements, { description: 'What it holds, as sources report, oldest first.' })
  statements(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.statements.load(actor, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'The organizations and groups of which it is a member.' })
  memberOf(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.memberOf.load(actor, args);
  }

  @FieldResolver(() => LinkedDocuments, { description: 'The documents that it published, oldest first.' })
  publications(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.publications.load(actor, args);
  }

  @FieldResolver(() => LinkedActors, {
    description:
      'The actors of which a source says that it works together with them. `collaborators` finds those it shares a context with.',
  })
  partners(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.partners.load(actor, args);
  }

  @FieldResolver(() => LinkedEntities, {
    description: 'The organizations, regions, places and initiatives that it visited.',
  })
  visits(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.visits.load(actor, args);
  }

  @FieldResolver(() => LinkedDocuments, { description: 'The documents that it handed over to another, oldest first.' })
  handedOver(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.handedOver.load(actor, args);
  }

  @FieldResolver(() => LinkedDocuments, { description: 'The documents that it received from another, oldest first.' })
  received(@Root() actor: Actor, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.actor.received.load(actor, args);
  }
}
