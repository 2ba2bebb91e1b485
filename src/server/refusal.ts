import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { RequestLimitError } from '../errors';
import { formatted, INTERNAL } from './apollo';
import { codesOf, logFaults } from './faults';
import { mediaTypeOf, statusOf } from './standard';

const TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

/** A request that is none, or goes beyond the limits, said as GraphQL says it. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  error: FastifyError | GraphQLError,
  bodyLimit: number,
): FastifyReply {
  const said = asGraphQL(error, bodyLimit);
  logFaults([said], request.log);
  const { errors, status = 500, headers } = formatted([said]);
  request.seen.codes = codesOf(errors);
  const { accept } = request.headers;
  return reply
    .code(statusOf(status, accept, errors))
    .headers(headers)
    .type(mediaTypeOf(accept))
    .send(JSON.stringify({ errors }));
}

/** Outside GraphQL: what went wrong inside is logged, and not said. */
export function refuseElsewhere(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode = 500, message } = error;
  if (statusCode < 500) return reply.code(statusCode).send({ error: { code: 'BAD_REQUEST', message } });
  request.log.error({ err: error }, 'failed');
  return reply.code(500).send({ error: { code: 'INTERNAL_SERVER_ERROR', message: INTERNAL } });
}

function asGraphQL(error: FastifyError | GraphQLError, bodyLimit: number): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const { statusCode: status = 500, message, code } = error;
  if (code === TOO_LARGE)
    return new RequestLimitError('body', bodyLimit, null, 'The body holds more bytes than allowed', '', 413);
  const isTheirs = status < 500;
  return new GraphQLError(message, {
    originalError: error,
    extensions: isTheirs ? { code: 'BAD_REQUEST', http: { status } } : {},
  });
}
