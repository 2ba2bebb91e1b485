import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../server/context';
import { collaborators } from './answer';
import { CollaboratorArgs, LIMITS } from './args';
import { CollaborationConnection } from './types';

@Resolver()
export class CollaboratorsQuery {
  @Query(() => CollaborationConnection, {
    description: `Who works with an actor, or in the circle of an initiative or a region: whoever shares a context with it, ranked by the sum of the weights of what they share, 1 / ln(1 + n) for a context of n actors (after Adamic and Adar, Friends and neighbors on the Web, 2003). Links of both must count, and may have held on a same day. Talking about each other is no context, nor is an invitation. Throws BAD_USER_INPUT where the contexts have more than ${LIMITS.mostLinks} links; ask for fewer kinds with \`via\`.`,
  })
  collaborators(@Args(() => CollaboratorArgs) args: CollaboratorArgs, @Ctx() context: Context) {
    return collaborators(context, args);
  }
}
