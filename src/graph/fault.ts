import neo4j from 'neo4j-driver';

/** What Neo4j says when it does not answer a statement. */
export interface Neo4jFault {
  code?: string;
  message: string;
}

/** AWAY: it cannot be reached; MEMORY and TIME: the statement went beyond what one may take; PASSING: a second attempt may succeed; OTHER. */
export type FaultKind = 'AWAY' | 'MEMORY' | 'TIME' | 'PASSING' | 'OTHER';

// ProtocolError: a connection that ended while the driver tidied it up. A transaction that cannot begin: a full disk, for one, stops the database until it is
// started again.
const AWAY =
  /^(ServiceUnavailable|SessionExpired|ProtocolError|Neo\.ClientError\.Security\.|Neo\.TransientError\.General\.DatabaseUnavailable|Neo\.DatabaseError\.Transaction\.TransactionStartFailed)/;
// Neo4j calls these transient too, though the same statement would meet them again.
const MEMORY = /OutOfMemory|MemoryPool|MemoryLimit|StackOverFlow/i;
const TIME = /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/;

// The driver gives it no code: Neo4j takes no further connection, or the machine is too busy to open one.
const NO_CONNECTION = /^Connection acquisition timed out/;

export function faultKind(error: unknown): FaultKind {
  const { code = '', message } = error as Neo4jFault;
  if (AWAY.test(code) || NO_CONNECTION.test(message)) return 'AWAY';
  if (TIME.test(code)) return 'TIME';
  if (code.startsWith('Neo.') && (MEMORY.test(code) || MEMORY.test(message))) return 'MEMORY';
  return neo4j.isRetryableError(error as Parameters<typeof neo4j.isRetryableError>[0]) ? 'PASSING' : 'OTHER';
}
