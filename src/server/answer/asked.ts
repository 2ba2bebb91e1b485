import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { BodyError } from '../../errors';

/** The headers that can change what is answered: the form of it, and who may ask. */
const TELLING = [
  'accept',
  'content-type',
  'authorization',
  'host',
  'origin',
  'forwarded',
  'x-forwarded-for',
  // Apollo Server looks for these where a browser may have sent the request for a page of another origin.
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

/** The key of what a request asks: equal for requests that are answered alike while the graph stays as it is. */
export function keyOf({ method, url, headers, body }: FastifyRequest): string {
  const hash = createHash('sha256').update(`${method}\n${url}\n`);
  for (const name of TELLING) hash.update(`${headers[name] ?? ''}\n`);
  if (typeof body === 'string') hash.update(body);
  return hash.digest('base64url');
}

/** Whether a request may be answered without the database; what else it asks says itself that it cannot be answered. */
export function asksForSchema({ url, body }: FastifyRequest): boolean {
  return /\b__(schema|type)\b/.test(typeof body === 'string' ? body : url);
}

/** What a request carries: of JSON, which arrives as text, what it says. Throws BodyError where it is none. */
export function bodyOf({ headers, body }: FastifyRequest): unknown {
  if (typeof body !== 'string' || !isJson(headers['content-type'])) return body;
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new BodyError((error as Error).message);
  }
}

export function isJson(contentType = ''): boolean {
  return /^application\/json\b/i.test(contentType);
}
