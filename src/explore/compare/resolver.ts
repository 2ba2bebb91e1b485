import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { EntityRow } from '../../entity/build';
import { notFound } from '../../entity/similar';
import { ArgumentError } from '../../errors';
import type { Context } from '../../server/context';
import { selectedBelow } from '../selected';
import { CompareArgs, compareParameters } from './args';
import { compare } from './compare';
import { RegionComparison } from './table';

@Resolver()
export class CompareResolver {
  @Query(() => RegionComparison, {
    description:
      'Two to six regions side by side: which initiatives each has, plans or lacks, by kind; who leads them; the figures reported; the meetings attended; who would like what another has; and who ties the regions together. A region has an initiative that runs in it or in a municipality of it, or that it or a body that lies in it takes part in, as in the filter `region` of `initiatives`. Everything shown has the links that prove it, with their citations. A trip to the database for each part that is selected, however many regions.',
  })
  async compareRegions(
    @Args(() => CompareArgs) args: CompareArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionComparison> {
    const parameters = compareParameters(args);
    return compare(context.loaders.compare, await regionsOf(args.regions, context), parameters, selectedBelow(info));
  }
}

/** The regions by their present ids, in the order asked. Throws NotFoundError for an id that names no region, ArgumentError for one asked twice. */
async function regionsOf(ids: string[], { graph, loaders }: Context): Promise<Map<string, EntityRow>> {
  const found = await Promise.all(ids.map((id) => loaders.entity.byId.load(id)));
  const regions = new Map<string, EntityRow>();
  for (const [at, id] of ids.entries()) {
    const region = found[at];
    if (region?.__typename !== 'Region') throw await notFound(graph, 'regions', 'Region', id);
    if (regions.has(region.id))
      throw new ArgumentError('regions', `\`regions\` names ${region.id} twice; a region is compared with others.`);
    regions.set(region.id, region);
  }
  return regions;
}
