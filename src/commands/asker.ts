import type { CypherResult } from '../analysis/analyst';
import type { Analysis } from '../analysis/named/analysis';
import type { Config } from '../config';
import { apiAsker, findApi } from './apiAsker';
import { databaseAsker } from './databaseAsker';
import type { Parameters } from './params';
import { stepReporter } from './terminal';

/** A named analysis, as far as a command tells about it. */
export type AnalysisSummary = Omit<Analysis, 'text'>;

/** Whom a command asks: the running server, or the database itself. Either way statements pass the same fences. */
export interface Asker {
  /** Its address, to say where an answer is from. */
  where: string;
  /** Throws a UserError that points at the place in the statement. */
  cypher(
    statement: string,
    parameters?: Parameters,
    options?: { first?: number; plan?: boolean },
  ): Promise<CypherResult>;
  /** Throws a UserError for an unknown name or parameter, too. */
  analysis(name: string, parameters?: Parameters, first?: number): Promise<CypherResult>;
  analyses(): Promise<AnalysisSummary[]>;
  close(): Promise<void>;
}

/** The running server at HOST and PORT; where none answers, the database, which is started if need be. */
export async function openAsker(config: Config): Promise<Asker> {
  const address = await findApi(config);
  return address ? apiAsker(address) : databaseAsker(config, stepReporter());
}
