import type { GraphQLFormattedError } from 'graphql';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What is wrong with the operation, rather than with the request that carries it. */
const OF_OPERATION = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'LIMIT_EXCEEDED',
]);

/**
 * The HTTP status of a refusal, as GraphQL over HTTP has it: who names `application/json` alone gets 200 for a request that is well formed, since such
 * clients read the errors only then. Who names neither type, as curl does, gets the plain status.
 */
export function statusOf(status: number, accept: string | undefined, errors: readonly GraphQLFormattedError[]): number {
  const isOld = accept?.includes('application/json') && !accept.includes('application/graphql-response+json');
  const isTheirs = errors.length > 0 && errors.every(({ extensions }) => OF_OPERATION.has(String(extensions?.code)));
  return isOld && isTheirs && status === 400 ? 200 : status;
}

/** The media type of a refusal that Apollo Server did not make. */
export function mediaTypeOf(accept: string | undefined): string {
  return accept?.includes('application/graphql-response+json') ? RESPONSE_TYPE : JSON_TYPE;
}
