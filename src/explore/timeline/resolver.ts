import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../server/context';
import { knownEntities } from '../known';
import { MOST_ENTITIES, TimelineArgs, timelineParameters } from './args';
import { TimelineConnection } from './item';

@Resolver()
export class TimelineResolver {
  @Query(() => TimelineConnection, {
    description:
      'Everything dated about one or several entities, oldest first: their own first and last days, names and dates, the stated begin and end of their links, and what happened: events, successions, statements, figures and documents. Sorted by the first day that an inexact date can mean, then by the last; within a day what begins, what happened, what was reported or stated, what ends. What has no date is left out; a document about it counts on the date of the document. With `asOf`, what is itself no longer, or not yet, so on that day is left out.',
  })
  async timeline(@Args(() => TimelineArgs) args: TimelineArgs, @Ctx() context: Context) {
    const parameters = timelineParameters(args);
    const keys = (await knownEntities(context, 'of', args.of, MOST_ENTITIES)).map(({ id }) => id);
    return context.loaders.timeline({ ...parameters, keys });
  }
}
