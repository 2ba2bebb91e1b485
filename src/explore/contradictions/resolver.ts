import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ArgumentError } from '../../errors';
import { Paged } from '../../link/paged';
import type { Context } from '../../server/context';
import { knownEntities } from '../known';
import { ContradictionArgs, contradictionParameters, MOST_IDS, MOST_LINKS } from './args';
import { Contradiction, contradictionsFrom } from './contradiction';

const Contradictions = Paged('Contradiction', () => Contradiction, 'One page of contradictions.');

@Resolver()
export class ContradictionsResolver {
  @Query(() => Contradictions, {
    description:
      'Links that cannot both be so: what one source states and another denies at overlapping times, roles that nobody holds together, and dates that differ; by kind, then by name. Two days overlap where both links hold, not where it is unknown whether they do. Only what is said to be so counts, nothing planned or proposed. Two trips.',
  })
  async contradictions(@Args(() => ContradictionArgs) args: ContradictionArgs, @Ctx() context: Context) {
    const parameters = contradictionParameters(args);
    const of = args.of ? (await knownEntities(context, 'of', args.of, MOST_IDS)).map(({ id }) => id) : null;
    if (!of) refuseLargeGraph(await context.loaders.graph.linkCounts());
    return contradictionsFrom(await context.loaders.contradictions({ ...parameters, of }));
  }
}

/** Throws ArgumentError where the graph has more links than are read for one answer. */
export function refuseLargeGraph(counts: readonly { count: number }[], most = MOST_LINKS): void {
  const links = counts.reduce((sum, { count }) => sum + count, 0);
  if (links > most)
    throw new ArgumentError(
      'of',
      `The graph has ${links} links, and ${most} are read at most: give \`of\`, the ids of ${MOST_IDS} entities or fewer.`,
    );
}
