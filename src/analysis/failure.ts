import { UnavailableError } from '../errors';
import { faultKind, type Neo4jFault } from '../graph/fault';
import { CypherError } from './error';

const PLACE = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)[\s\S]*$/;
/** A Java class or a path of the server's machine. */
const INSIDES =
  /\b(?:java|javax|scala|org|com|jdk)(?:\.\w+){2,}|(?:^|\s)(?:file:)?\/\w+\/\S+|\bat [\w.$]+\([\w.]+:\d+\)/;

/** Says what Neo4j found wrong with the statement, and where, without its insides. Errors that are none of Neo4j's pass as they are. */
export function failure(error: unknown, timeout: number): unknown {
  const { code = '', message } = error as Neo4jFault;
  const kind = faultKind(error);
  if (kind === 'AWAY') return new UnavailableError(error as Error);
  if (!code.startsWith('Neo.')) return error;
  if (kind === 'TIME') return timedOut(timeout);
  if (kind === 'MEMORY')
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
