import { createHash } from 'node:crypto';
import type { Statements } from '../graph/statements';

const { version } = require('../../package.json') as { version: string };

/** Tells this programme and its statements from others, which may answer the same graph in another way. */
export function buildOf(statements: Statements): string {
  const hash = createHash('sha256').update(version);
  for (const { source } of statements.values()) hash.update(source);
  return hash.digest('base64url');
}
