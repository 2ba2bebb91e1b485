import { UnavailableError } from '../errors';
import { CypherError } from './error';

const AWAY =
  /^(ServiceUnavailable|SessionExpired|Neo\.ClientError\.Security\.|Neo\.TransientError\.General\.DatabaseUnavailable)/;
const MEMORY = /OutOfMemory|MemoryPool|MemoryLimit|StackOverFlow/i;
const OVER = /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/;
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)[\s\S]*$/;
/** A Java class or a path of the server's machine. */
const INSIDES =
  /\b(?:java|javax|scala|org|com|jdk)(?:\.\w+){2,}|(?:^|\s)(?:file:)?\/\w+\/\S+|\bat [\w.$]+\([\w.]+:\d+\)/;

interface Neo4jFault {
  code?: string;
  message: string;
}

/** Whether a second attempt may succeed: the graph changed under the statement. */
export function isPassing(error: unknown): boolean {
  const { code = '' } = error as Neo4jFault;
  return code.startsWith('Neo.TransientError.') && !MEMORY.test(code) && !OVER.test(code) && !AWAY.test(code);
}

/** Says what Neo4j found wrong with the statement, and where, without its insides. Errors that are none of Neo4j's pass as they are. */
export function failure(error: unknown, timeout: number): unknown {
  const { code = '', message } = error as Neo4jFault;
  if (AWAY.test(code)) return new UnavailableError(error as Error);
  if (!code.startsWith('Neo.')) return error;
  if (OVER.test(code)) return timedOut(timeout);
  if (MEMORY.test(code) || MEMORY.test(message))
    return new CypherError(
      'CYPHER_FAILED',
      'The statement needs more memory than one may take. Collect, sort or group fewer rows: filter first, or add LIMIT.',
    );
  const [, line, column] = PLACE.exec(message) ?? [];
  const place = line && column ? { line: Number(line), column: Number(column) } : {};
  return new CypherError('CYPHER_FAILED', said(message.replace(PLACE, '').trim()), place);
}

export function timedOut(timeout: number): CypherError {
  return new CypherError(
    'CYPHER_TIMEOUT',
    `The statement ran for ${timeout} ${timeout === 1 ? 'second' : 'seconds'} and was ended. Start from fewer nodes, follow fewer links, or add LIMIT.`,
  );
}

function said(message: string): string {
  return message === '' || INSIDES.test(message) ? 'Neo4j failed on this statement.' : message;
}
