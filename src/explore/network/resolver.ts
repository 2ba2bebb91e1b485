import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { notFound } from '../../entity/similar';
import type { Context } from '../../server/context';
import { LIMITS, NetworkArgs, networkQuery } from './args';
import { measure } from './measure';
import { pairsOf } from './pairs';
import { remembered } from './remembered';
import { NetworkAnswer } from './types';

@Resolver()
export class NetworkResolver {
  @Query(() => NetworkAnswer, {
    description: `Who works with whom, as a whole: the pairs of people, or of organizations, that share contexts at overlapping times, and each one's place among them. Pairs and weights are counted as \`collaborators\` counts them. ${LIMITS.actors} actors, ${LIMITS.pairs} pairs and ${LIMITS.rows} ties with contexts at most: of more than that ask a part, by \`region\`, \`since\`, \`until\` or \`via\`. An answer is remembered until something is committed to the graph.`,
  })
  async network(@Args(() => NetworkArgs) args: NetworkArgs, @Ctx() context: Context): Promise<NetworkAnswer> {
    const { query, first } = networkQuery(args);
    const region = args.region == null ? null : await regionOf(args.region, context);
    query.parameters.region = region;
    const measured = await remembered(context.graph, query, async () =>
      measure(pairsOf(await context.loaders.network(query.parameters), query)),
    );
    return Object.assign(new NetworkAnswer(), {
      measured,
      nodeCount: measured.nodes.length,
      edgeCount: measured.pairs.length,
      communityCount: measured.communities,
      modularity: measured.modularity,
      nodes: measured.nodes.slice(0, first),
    });
  }
}

async function regionOf(id: string, { graph, loaders }: Context): Promise<string> {
  const region = await loaders.entity.byId.load(id);
  if (region?.__typename !== 'Region') throw await notFound(graph, 'region', 'Region', id);
  return region.id;
}
