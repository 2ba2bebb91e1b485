import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { lookup } from '../entity/lookup';
import { ListArgs } from '../list/args';
import { Listed } from '../list/connection';
import { ListFilter } from '../list/filter';
import type { Context } from '../server/context';
import { Event, EventKind } from './event';

const Events = Listed('Event', () => Event);

@InputType({ description: 'Filters of `events`; an event must pass all that are given.' })
class EventFilter extends ListFilter {
  @Field(() => [EventKind], { nullable: true, description: 'Only these kinds.' })
  override kind?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those held in this region: at it, in a municipality of it, or at a place there. Who attended does not count.',
  })
  override region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those held in this municipality, or at a place in it.' })
  override municipality?: string | null;
}

@ArgsType()
class EventsArgs extends ListArgs {
  @Field(() => EventFilter, { nullable: true })
  override filter?: EventFilter | null;
}

@Resolver()
export class EventQueries {
  @Query(() => Event, {
    nullable: true,
    description: 'The event of an id, or of an id it had before; null for an unknown one or one of another type.',
  })
  event(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return lookup(context, id, 'Event');
  }

  @Query(() => Events, { description: 'The events, by name.' })
  events(@Args(() => EventsArgs) args: EventsArgs, @Ctx() { loaders }: Context) {
    return loaders.list.events.load(args);
  }
}
