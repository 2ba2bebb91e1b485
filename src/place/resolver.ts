import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedActors, LinkedEntities, LinkedEvents, LinkedRegions } from '../link/connections';
import type { Context } from '../server/context';
import { Place } from './place';

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => LinkedEvents, { description: 'The events held there, oldest first.' })
  events(@Root() place: Place, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.place.events.load(place, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The municipality or larger place in which it lies.' })
  locations(@Root() place: Place, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.place.locations.load(place, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'The places, organizations and initiatives located in it.' })
  locatedHere(@Root() place: Place, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.place.locatedHere.load(place, args);
  }

  @FieldResolver(() => LinkedRegions, { description: 'The regions in which it lies.' })
  regions(@Root() place: Place, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.place.regions.load(place, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'Who visited it.' })
  visitors(@Root() place: Place, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.place.visitors.load(place, args);
  }
}
