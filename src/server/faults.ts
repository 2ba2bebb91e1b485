import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { plainLog } from './watch/plainLog';

/** Of errors that are none of ours, and that clients are not told of. */
export const INTERNAL = 'INTERNAL_SERVER_ERROR';

const plain = plainLog();

/** Logs the errors that clients are not told of, under the request's id. */
export function logFaults(errors: readonly GraphQLError[], log: FastifyBaseLogger = plain): void {
  for (const error of errors)
    if ((error.extensions?.code ?? INTERNAL) === INTERNAL) log.error({ err: unwrapResolverError(error) }, 'failed');
}

/** The codes of errors as clients get them. */
export function codesOf(errors: readonly GraphQLFormattedError[] = []): string[] {
  return errors.map(({ extensions }) => String(extensions?.code ?? INTERNAL));
}
