import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedActors, LinkedEntities } from '../link/connections';
import type { Context } from '../server/context';
import { Figure } from './figure';

@Resolver(() => Figure)
export class FigureResolver {
  @FieldResolver(() => LinkedEntities, { description: 'What the number is about.' })
  about(@Root() figure: Figure, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.figure.about.load(figure, args);
  }

  @FieldResolver(() => LinkedActors, { description: 'Who gave the number, where the source says so.' })
  reportedBy(@Root() figure: Figure, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.figure.reportedBy.load(figure, args);
  }
}
