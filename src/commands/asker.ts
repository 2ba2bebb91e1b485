import type { CypherResult } from '../analysis/analyst';
import type { Analysis } from '../analysis/named/analysis';
import type { Parameters } from './params';

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
