import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ArgumentError } from '../../errors';
import type { QueryParameters } from '../../graph/graph';
import { InitiativeKind } from '../../initiative/initiative';
import { CountArgs, countParameters } from '../../link/filter';

const FEWEST_REGIONS = 2;
const MOST_REGIONS = 6;
const SHOWN = 50;
const MOST_SHOWN = 200;
/** How many ways in which one thing is linked with a region are shown. */
const MOST_LINKS = 20;
const MOST_TIES = 3;

@ArgsType()
export class CompareArgs extends CountArgs {
  @Field(() => [ID], {
    description: `Ids of the regions, ${FEWEST_REGIONS} to ${MOST_REGIONS}, in the order of the columns, e.g. \`["am05", "am19"]\`. An id that no region has is an error that names the nearest ones.`,
  })
  regions!: string[];

  @Field(() => [InitiativeKind], {
    nullable: true,
    description:
      'Only initiatives of these kinds, in initiatives and wishes; each gets a row. Left out: every kind that one of the regions has, plans or proposes.',
  })
  kinds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many are shown at most: initiatives of each kind in each region, meetings and wishes of each region, connectors; 1 to ${MOST_SHOWN}. Default ${SHOWN}. \`totalCount\` beside them counts all.`,
  })
  first?: number | null;
}

/** The arguments as the statements of compareRegions take them, without the regions. */
export function compareParameters(args: CompareArgs): QueryParameters {
  const { regions, kinds, first } = args;
  if (regions.length < FEWEST_REGIONS || regions.length > MOST_REGIONS)
    throw new ArgumentError(
      'regions',
      `\`regions\` has ${regions.length} entries; compareRegions takes ${FEWEST_REGIONS} to ${MOST_REGIONS}. Ask in several requests.`,
    );
  if (kinds?.length === 0) throw new ArgumentError('kinds', '`kinds` is empty; leave it out to compare all kinds.');
  if (first != null && (first < 1 || first > MOST_SHOWN))
    throw new ArgumentError('first', `\`first\` is ${first}; it takes a number from 1 to ${MOST_SHOWN}.`);
  return {
    ...countParameters(args),
    kinds: kinds ? [...new Set(kinds)] : null,
    first: first ?? SHOWN,
    mostLinks: MOST_LINKS,
    mostTies: MOST_TIES,
  };
}
