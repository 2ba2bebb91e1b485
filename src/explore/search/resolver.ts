import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { Context } from '../../server/context';
import { EntityType } from '../entityType';
import { FEWEST_HITS, MOST_HITS, SearchArgs, SearchHit, SearchResult } from './types';

@Resolver()
export class SearchQueries {
  @Query(() => SearchResult, {
    description:
      'Finds entities by name, alias, abbreviation, initials, role, description and, where the server has the texts, passage. Exact matches come before those with typing slips; more than one slip in a word, or a text that lacks some of the words, counts only when nothing else is found.',
  })
  async search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { loaders }: Context): Promise<SearchResult> {
    const first = args.first ?? FEWEST_HITS;
    if (first < 1 || first > MOST_HITS)
      throw new ArgumentError('first', `\`first\` is ${first}; it takes a number from 1 to ${MOST_HITS}.`);
    const { nodes, totalCount } = await loaders.search.load({
      text: args.text,
      labels: args.types ?? Object.values(EntityType),
      first,
      asOf: args.asOf ?? null,
    });
    return { nodes: nodes.map((hit) => Object.assign(new SearchHit(), hit)), totalCount };
  }
}
