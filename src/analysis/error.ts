import { GraphQLError } from 'graphql';

/** Which fence stopped a statement, or what became of it: refused by ours, failed in Neo4j, out of time, too many at once, or switched off. */
export type CypherErrorCode = 'CYPHER_REFUSED' | 'CYPHER_FAILED' | 'CYPHER_TIMEOUT' | 'CYPHER_BUSY' | 'CYPHER_DISABLED';

/** The rule of the fence that a statement breaks: a stable name for programs; the message says it to people. */
export type FenceRule =
  | 'CLAUSE'
  | 'ESCAPE'
  | 'EXPRESSION'
  | 'FUNCTION'
  | 'GROWTH'
  | 'LENGTH'
  | 'NESTING'
  | 'PARAMETER'
  | 'PATTERN'
  | 'PLAN'
  | 'PREFIX'
  | 'PROCEDURE'
  | 'RANGE'
  | 'REGEX'
  | 'STATEMENTS'
  | 'SYNTAX';

/** Where and why: `line` and `column` count from 1 in the statement as sent; `argument` is the argument or parameter at fault. */
export interface CypherErrorPlace {
  rule?: FenceRule;
  line?: number;
  column?: number;
  argument?: string;
}

/** An ad-hoc statement that was not answered. `extensions` carries the code and the place. */
export class CypherError extends GraphQLError {
  constructor(code: CypherErrorCode, message: string, place: CypherErrorPlace = {}) {
    super(message, { extensions: { code, ...place } });
    this.name = 'CypherError';
  }
}

/** `wait` in seconds. */
export function busy(why: string, wait: number): CypherError {
  const error = new CypherError('CYPHER_BUSY', `${why} Try again in ${seconds(wait)}.`);
  error.extensions.retryAfter = wait;
  return error;
}

export function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
