import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedActors, LinkedEntities, LinkedRegions, LinkedStatements } from '../link/connections';
import { AttendanceArgs } from '../link/filters';
import type { Context } from '../server/context';
import { Event } from './event';

@Resolver(() => Event)
export class EventResolver {
  @FieldResolver(() => LinkedActors, {
    description:
      'Who attended, in which capacity, and on what they spoke. A source may name fewer than `attendance` counts.',
  })
  attendees(@Root() event: Event, @Args(() => AttendanceArgs) args: AttendanceArgs, @Ctx() { loaders }: Context) {
    return loaders.event.attendees.load(event, args, { capacities: args.capacity ?? null });
  }

  @FieldResolver(() => LinkedActors, { description: 'Who organized it.' })
  organizers(@Root() event: Event, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.event.organizers.load(event, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The venues, municipalities and regions in which it was held.' })
  places(@Root() event: Event, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.event.places.load(event, args);
  }

  @FieldResolver(() => LinkedRegions, { description: 'The regions in which it lies.' })
  regions(@Root() event: Event, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.event.regions.load(event, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'What was discussed. `documentsAbout` has the minutes.' })
  subjects(@Root() event: Event, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.event.subjects.load(event, args);
  }

  @FieldResolver(() => LinkedStatements, { description: 'What was stated there; each statement has its speakers.' })
  statements(@Root() event: Event, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.event.statements.load(event, args);
  }
}
