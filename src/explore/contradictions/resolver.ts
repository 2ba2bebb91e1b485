import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Paged } from '../../link/paged';
import type { Context } from '../../server/context';
import { knownEntities } from '../known';
import { ContradictionArgs, contradictionParameters, MOST_IDS } from './args';
import { Contradiction, contradictionsFrom } from './contradiction';

const Contradictions = Paged('Contradiction', () => Contradiction, 'One page of contradictions.');

@Resolver()
export class ContradictionsResolver {
  @Query(() => Contradictions, {
    description:
      'Links that cannot both be so: what one source states and another denies at overlapping times, roles that nobody holds together, and dates that differ; by kind, then by name. Two days overlap where both links hold, not where it is unknown whether they do. Only what is said to be so counts, nothing planned or proposed. One trip, and one more for `of`.',
  })
  async contradictions(@Args(() => ContradictionArgs) args: ContradictionArgs, @Ctx() context: Context) {
    const parameters = contradictionParameters(args);
    const of = args.of ? (await knownEntities(context, 'of', args.of, MOST_IDS)).map(({ id }) => id) : null;
    return contradictionsFrom(await context.loaders.contradictions({ ...parameters, of }));
  }
}
