import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../server/context';
import { CANDIDATES, PathArgs } from './args';
import { PathResult } from './path';

@Resolver()
export class PathResolver {
  @Query(() => PathResult, {
    description: `How two entities are connected: the shortest paths first, and among paths of one length those through small circles before those through hubs, of up to ${CANDIDATES} candidates. A connection through someone who knows few says more than one through someone whom everybody knows; weighing by the logarithm of the number of links follows Adamic and Adar (2003). An entity and itself are joined by one path of length 0. Throws NOT_FOUND, with suggestions, for an unknown id, and BAD_USER_INPUT for a limit that is passed. Two trips to the database, and one more for \`nearest\`.`,
  })
  paths(@Args(() => PathArgs) args: PathArgs, @Ctx() { loaders }: Context): Promise<PathResult> {
    return loaders.paths.between(args);
  }
}
