import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { Context } from '../../server/context';
import { knownEntities } from '../known';
import { MOST_CENTRES, NeighbourhoodArgs, walkOf } from './args';
import { Subgraph, SubgraphNode } from './subgraph';

@Resolver()
export class NeighbourhoodResolver {
  @Query(() => Subgraph, {
    description:
      'What lies around one or several entities, ranked so that what is shown first matters most: the centres in the order given, then by distance from the nearest; within a distance whoever acts, initiatives, regions and events before documents and places, and these before figures and statements; then by the weight of the links with nodes one step nearer, each link counting 1 / ln(1 + the links of that node) (after Adamic and Adar, 2003); then small circles before hubs; then by name.',
  })
  async neighbourhood(@Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs, @Ctx() context: Context) {
    const walk = walkOf(args);
    const centres = await knownEntities(context, 'around', walk.around, MOST_CENTRES);
    if (centres.length > walk.first)
      throw new ArgumentError(
        'first',
        `\`first\` is ${walk.first}, but \`around\` names ${centres.length} entities, which are always shown.`,
      );
    const neighbourhood = await context.loaders.neighbourhood(centres, walk);
    const nodes = neighbourhood.nodes.map((node) => Object.assign(new SubgraphNode(), node, { neighbourhood }));
    return Object.assign(new Subgraph(), { neighbourhood, nodes });
  }
}
