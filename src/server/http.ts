import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Analyst } from '../analysis/analyst';
import { type CypherSettings, readConfig } from '../config';
import { UserError } from '../errors';
import { registerExports } from '../export/http';
import type { Graph } from '../graph/graph';
import { AnswerCache } from './answer/cache';
import { CompiledOperations } from './answer/compiled';
import { GraphQLHandler } from './answer/handler';
import { AnswerMaker } from './answer/make';
import { createApollo, formatted } from './apollo';
import { buildOf } from './build';
import { createContext } from './context';
import { allowOrigins } from './cors';
import { serveExplorer } from './explorer';
import { wantsPage } from './files';
import { serveGraphiQL } from './graphiql';
import { buildSchema } from './schema';

const NEXT_PORTS = 20;

export interface ServerOptions {
  /** Address it will listen on; on another than loopback, ad-hoc Cypher needs a token. */
  host?: string;
  /** The default settings, when left out. */
  cypher?: CypherSettings;
  /** How many exports run at once. */
  exportConcurrency?: number;
  /** Bytes of answers that are kept; 0 for none. */
  cacheMemory?: number;
  /** Origins whose pages may ask, `*` for any. None, when left out. */
  corsOrigins?: string[];
}

/** The GraphQL server over the graph, listening on `/graphql`. Everything that can be wrong with files is found here, before it listens. */
export async function createHttpServer(graph: Graph, options: ServerOptions = {}): Promise<FastifyInstance> {
  const { host, cypher, exportConcurrency, cacheMemory, corsOrigins } = { ...readConfig({}), ...options };
  const app = Fastify();
  const analyst = new Analyst(graph, cypher);
  const access = { host, token: cypher.token, passages: cypher.passages };
  createContext(graph, analyst, access);
  const schema = buildSchema();
  const operations = new CompiledOperations(schema);
  const apollo = createApollo(schema, operations);
  await apollo.start();
  const contextOf = ({ headers }: FastifyRequest, revision?: string) =>
    createContext(graph, analyst, access, headers, revision);
  const maker = new AnswerMaker(apollo, operations);
  const handler = new GraphQLHandler(graph, maker, new AnswerCache(cacheMemory), contextOf, buildOf(graph.statements));
  serveExplorer(app);
  const page = serveGraphiQL(app);
  // In a scope of its own, since the pages are for no other origin.
  await app.register(async (api) => {
    await allowOrigins(api, corsOrigins);
    registerExports(api, graph, exportConcurrency);
    await api.register(async (graphql) => {
      // As text, which tells at once whether the same was asked before.
      graphql.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
        done(null, body),
      );
      graphql.setErrorHandler<FastifyError | GraphQLError>((error, _request, reply) => refuse(reply, error));
      graphql.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: '/graphql',
        handler: (request, reply) =>
          page && request.method === 'GET' && wantsPage(request)
            ? page(request, reply)
            : handler.handle(request, reply),
      });
    });
  });
  app.addHook('onClose', () => apollo.stop());
  return app;
}

/** A request that is none, said as GraphQL says it. */
function refuse(reply: FastifyReply, error: FastifyError | GraphQLError): FastifyReply {
  const { errors, status } = formatted([asGraphQL(error)]);
  return reply.code(status ?? 500).send({ errors });
}

function asGraphQL(error: FastifyError | GraphQLError): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const { statusCode: status = 500, message } = error;
  const isTheirs = status < 500;
  return new GraphQLError(message, {
    originalError: error,
    extensions: isTheirs ? { code: 'BAD_REQUEST', http: { status } } : {},
  });
}

/** Listens on the port, or, where `fixed` is false, on the next free one. Resolves to the port. */
export async function listen(app: FastifyInstance, host: string, port: number, fixed: boolean): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      await app.listen({ host, port: candidate });
      return candidate;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') throw error;
      if (fixed || candidate >= port + NEXT_PORTS)
        throw new UserError(
          `Port ${candidate} on ${host} is in use.`,
          'Set PORT to a free one, or stop what listens there.',
        );
    }
  }
}
