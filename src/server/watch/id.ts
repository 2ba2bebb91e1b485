import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a client or a proxy before us may call a request. */
const ID = /^[\w.:-]{1,64}$/;

/** The id that the client or a proxy before us gave the request, where it is a plain one; else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && ID.test(given) ? given : randomUUID();
}
