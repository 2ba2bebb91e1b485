import { GraphQLError } from 'graphql';
import { Analyst } from '../analysis/analyst';
import { analysesOf } from '../analysis/named/analyses';
import type { Config } from '../config';
import type { Report } from '../neo4j';
import type { Asker } from './asker';
import { openDatabase } from './database';
import { pointAt } from './fault';

/** Asks the database itself, through the fences that the server has. */
export async function databaseAsker(config: Config, report: Report): Promise<Asker> {
  const { graph, uri, close } = await openDatabase(config, report, true);
  const analyst = new Analyst(graph, config.cypher);
  const ask = <T>(work: Promise<T>, statement?: string): Promise<T> =>
    work.catch((error) => {
      throw error instanceof GraphQLError ? pointAt(error, statement) : error;
    });
  return {
    where: uri,
    cypher: (statement, parameters, options) => ask(analyst.run(statement, parameters, options), statement),
    analysis: (name, parameters = {}, first) =>
      ask(analysesOf(graph.statements).run(analyst, name, parameters, { first })),
    analyses: async () => analysesOf(graph.statements).list(),
    close,
  };
}
