import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../server/context';
import { CypherResult } from '../result';
import { ROWS_WANTED } from '../rowsWanted';
import { Analysis } from './analysis';

@Resolver()
export class AnalysisQueries {
  @Query(() => [Analysis], {
    description: 'The questions that are asked often, by name: each a Cypher file, with its parameters.',
  })
  analyses(@Ctx() { analyses, graph }: Context): Analysis[] {
    // One that turns out not to run is dropped soon after the start.
    graph.isVolatile = true;
    return analyses.list();
  }

  @Query(() => CypherResult, {
    description: [
      'Runs a named analysis: read-only, and within the limits of `cypher`. A row that is a claim has the ids of its citations in the column `citations`.',
      '',
      'An unknown name gives `NOT_FOUND` with the names most like it; an unknown parameter, or one of another type, `BAD_USER_INPUT` with those there are.',
    ].join('\n'),
  })
  async analysis(
    @Arg('name', () => String, { description: 'As in `analyses`, e.g. `brokersBetweenRegions`.' }) name: string,
    @Arg('parameters', () => GraphQLJSONObject, {
      nullable: true,
      description: 'By name; those left out have their defaults.',
    })
    parameters: Record<string, unknown> | null,
    @Arg('first', () => Int, ROWS_WANTED) first: number,
    @Ctx() { analyses, analyst, graph, stepAside }: Context,
  ): Promise<CypherResult> {
    await stepAside();
    const result = await analyses.run(analyst, name, parameters ?? {}, { first, asker: graph.asker });
    graph.adopt(result);
    return result;
  }
}
