import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { formatted } from '../apollo';
import type { Context } from '../context';
import { codesOf, logFaults } from '../faults';
import type { Gate } from '../limits/gate';
import type { TrustedDocuments } from '../limits/trusted';
import { statusOf } from '../standard';
import type { Made } from './answer';
import { isJson } from './asked';
import { type Carried, carriedBy, isObject } from './carried';
import type { CompiledOperations, Operation } from './compiled';

/** How many values of the header `accept` are remembered. */
const ACCEPTED = 100;

/** Makes answers: by a compiled operation where Apollo Server has passed it before, else by Apollo Server. */
export class AnswerMaker {
  /** By the header `accept` the type of content that Apollo Server chose for it. */
  private readonly contentTypes = new LRUCache<string, string>({ max: ACCEPTED });

  constructor(
    private readonly apollo: ApolloServer<Context>,
    private readonly operations: CompiledOperations,
    private readonly trusted: TrustedDocuments,
    private readonly gate: Gate,
  ) {}

  /** Throws a GraphQLError for what goes beyond the limits or is not trusted. */
  async make(request: FastifyRequest, asked: unknown, context: Context): Promise<Made> {
    const carried = carriedBy(request, asked, this.trusted);
    this.gate.check(carried.operations);
    const { body } = carried;
    const accept = request.headers.accept ?? '';
    const contentType = this.contentTypes.get(accept);
    if (contentType && isPlain(request, body)) {
      const result = await this.operations.run(body, context);
      if (result) return fromResult(result, contentType, context);
    }
    const answer = fromApollo(await this.throughApollo(request, carried, context), request.headers.accept, context);
    if (answer.status === 200) this.contentTypes.set(accept, answer.headers['content-type']!);
    return answer;
  }

  private throughApollo(
    request: FastifyRequest,
    { body, search }: Carried,
    context: Context,
  ): Promise<HTTPGraphQLResponse> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    return this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers, search, body },
      context: async () => context,
    });
  }
}

/** Whether the request is one operation in JSON and nothing else, such as a persisted query or a request without the headers that Apollo Server looks for. */
function isPlain({ method, headers }: FastifyRequest, body: unknown): body is Operation {
  if (method !== 'POST' || !isJson(headers['content-type']) || !isObject(body)) return false;
  const { query, operationName = null, variables = null, extensions = null } = body;
  return (
    typeof query === 'string' &&
    (operationName === null || typeof operationName === 'string') &&
    (variables === null || isObject(variables)) &&
    extensions === null
  );
}

function fromResult(result: ExecutionResult, contentType: string, context: Context): Made {
  const { errors, status, headers } = formatted(result.errors ?? []);
  if (errors.length > 0) {
    logFaults(result.errors!, context.seen?.log);
    context.noted.codes = codesOf(errors);
  }
  const said = errors.length > 0 ? { errors, data: result.data } : { data: result.data };
  return made(status ?? 200, { 'content-type': contentType, ...headers }, `${JSON.stringify(said)}\n`, context);
}

function fromApollo(
  { status = 200, headers, body }: HTTPGraphQLResponse,
  accept: string | undefined,
  context: Context,
): Made {
  if (body.kind !== 'complete') throw new Error('This API has no answers in parts.');
  const said = status === 400 ? statusOf(status, accept, JSON.parse(body.string).errors ?? []) : status;
  return made(said, Object.fromEntries(headers), body.string, context);
}

function made(status: number, headers: Record<string, string>, text: string, { graph, noted }: Context): Made {
  const isWhole = status === 200 && text.startsWith('{"data"');
  return {
    status,
    headers,
    body: Buffer.from(text),
    isKeepable: isWhole && !graph.isVolatile,
    reads: graph.reads,
    trips: graph.trips,
    operation: noted.operation,
    codes: noted.codes,
  };
}
