import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../server/context';
import { CypherResult } from './result';
import { ROWS_WANTED } from './rowsWanted';

@Resolver()
export class CypherQuery {
  @Query(() => CypherResult, {
    description: [
      'Answers a Cypher statement that reads the graph. It is parsed, planned and run read-only; what writes, administers, calls a',
      'procedure, reads a file or may run without end is refused. Time, rows, size and the number of statements at once are limited.',
      '',
      'One error tells what went wrong, in `extensions.code`: `CYPHER_REFUSED` with the `rule`, `CYPHER_FAILED` with Neo4j’s own message,',
      '`CYPHER_TIMEOUT`, `CYPHER_BUSY` with `retryAfter` in seconds, or `CYPHER_DISABLED`; the first two with `line` and `column` where known.',
      'On a server that others can reach it asks for the token of the setting CYPHER_TOKEN, as `Authorization: Bearer …`.',
    ].join('\n'),
  })
  async cypher(
    @Arg('statement', () => String, { description: 'One statement, e.g. `MATCH (p:Person) RETURN p.name LIMIT 10`.' })
    statement: string,
    @Arg('parameters', () => GraphQLJSONObject, {
      nullable: true,
      description:
        'What the statement calls `$name`, by name. Whole numbers arrive as integers, also those written 1.0.',
    })
    parameters: Record<string, unknown> | null,
    @Arg('first', () => Int, ROWS_WANTED) first: number,
    @Arg('plan', () => Boolean, { defaultValue: false, description: 'Whether the plan is wanted, too.' })
    plan: boolean,
    @Ctx() { analyst, graph, mayAsk, stepAside }: Context,
  ): Promise<CypherResult> {
    await mayAsk();
    await stepAside();
    const result = await analyst.run(statement, parameters ?? {}, { first, plan, asker: graph.asker });
    graph.adopt(result);
    return result;
  }
}
