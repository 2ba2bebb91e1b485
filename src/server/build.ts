import type { Statements } from '../graph/statements';
import { sha256 } from '../seeds/ids';

const { version } = require('../../package.json') as { version: string };

/** Tells this programme and its statements from others, which may answer the same graph in another way. */
export function buildOf(statements: Statements): string {
  return sha256([version, ...Array.from(statements.values(), ({ source }) => source)].join('\n'));
}
