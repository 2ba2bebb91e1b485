import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LinkArgs } from '../link/args';
import { LinkedActors, LinkedEntities, LinkedEvents } from '../link/connections';
import type { Context } from '../server/context';
import { Statement } from './statement';

@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => LinkedActors, {
    description: 'Who stated it; none where the source does not name the speaker (`speakerDescription`).',
  })
  speakers(@Root() statement: Statement, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.statement.speakers.load(statement, args);
  }

  @FieldResolver(() => LinkedEntities, { description: 'What it is about.' })
  about(@Root() statement: Statement, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.statement.about.load(statement, args);
  }

  @FieldResolver(() => LinkedEvents, { description: 'The events at which it was stated, oldest first.' })
  events(@Root() statement: Statement, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Context) {
    return loaders.statement.events.load(statement, args);
  }
}
