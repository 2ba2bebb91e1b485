import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedEntities, LinkedEvents, LinkedOrganizations, LinkedPeople, LinkedRegions } from '../link/connections';
import type { Context } from '../server/context';
import { Municipality } from './municipality';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => LinkedRegions, {
    description: 'The labour-market regions in which it lies or lay; `asOf` tells which on a day.',
  })
  labourMarketRegions(
    @Root() municipality: Municipality,
    @Args(() => LinkArgs) args: LinkArgs,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.municipality.labourMarketRegions.load(municipality, args);
  }

  @FieldResolver(() => LinkedRegions, { description: 'The province in which it lies or lay.' })
  provinces(@Root() municipality: Municipality, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.municipality.provinces.load(municipality, args);
  }

  @FieldResolver(() => LinkedPeople, {
    description: 'Who is or was an alderman, as sources name them; `portfolio` on the edge says for what.',
  })
  aldermen(@Root() municipality: Municipality, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.municipality.aldermen.load(municipality, args);
  }

  @FieldResolver(() => LinkedOrganizations, {
    description: 'The joint arrangements (gemeenschappelijke regelingen) of which it is a member.',
  })
  jointArrangements(
    @Root() municipality: Municipality,
    @Args(() => LinkArgs) args: LinkArgs,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.municipality.jointArrangements.load(municipality, args);
  }

  @FieldResolver(() => LinkedRegions, {
    description: 'The labour-market regions of which it is the centre municipality.',
  })
  centreOf(@Root() municipality: Municipality, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.municipality.centreOf.load(municipality, args);
  }

  @FieldResolver(() => LinkedEvents, {
    description: 'The events of which a source says that they were held in the municipality, oldest first.',
  })
  hostedEvents(@Root() municipality: Municipality, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.municipality.hostedEvents.load(municipality, args);
  }

  @FieldResolver(() => LinkedEntities, {
    description: 'The organizations, places and initiatives that are located in it.',
  })
  locatedHere(@Root() municipality: Municipality, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.municipality.locatedHere.load(municipality, args);
  }
}
