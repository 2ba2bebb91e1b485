import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLError } from 'graphql';
import { Analyst } from '../analysis/analyst';
import { type Config, readConfig, SETTINGS } from '../config';
import { UserError } from '../errors';
import { refuseExport, registerExports } from '../export/http';
import type { Graph } from '../graph/graph';
import { guardAccess } from './access/guard';
import { ownAuthorization } from './access/own';
import { Tokens, tokenOf } from './access/tokens';
import { AnswerCache } from './answer/cache';
import { CompiledOperations } from './answer/compiled';
import { GraphQLHandler } from './answer/handler';
import { AnswerMaker } from './answer/make';
import { createApollo } from './apollo';
import { buildOf } from './build';
import { createContext } from './context';
import { allowOrigins } from './cors';
import { serveExplorer } from './explorer';
import { wantsPage } from './files';
import { serveGraphiQL } from './graphiql';
import { sendSecurityHeaders } from './headers';
import { Gate } from './limits/gate';
import { readTrusted } from './limits/trusted';
import type { Place } from './overload/place';
import { answerSlots, shedLoad } from './overload/shed';
import { arrivalLimits, cutSlowReaders } from './overload/slow';
import { refuse, refuseElsewhere } from './refusal';
import { buildSchema } from './schema';
import { requestId } from './watch/id';
import { plainLog } from './watch/plainLog';
import { serveWatch } from './watch/serve';

const NEXT_PORTS = 20;

/** Settings that are not their defaults. */
export type ServerOptions = Partial<Config> & {
  /** What is told of requests and errors; errors as text on standard error, when left out. */
  log?: FastifyBaseLogger;
};

/** The GraphQL server over the graph, listening on `/graphql`. Everything that can be wrong with files is found here, before it listens. */
export async function createHttpServer(graph: Graph, options: ServerOptions = {}): Promise<FastifyInstance> {
  const settings = { ...readConfig({}), ...options };
  const { host = SETTINGS.host.default, cypher, exportConcurrency, cacheMemory, corsOrigins } = settings;
  const { limits, openness, access: who, overload, operation } = settings;
  const app = Fastify({
    ...arrivalLimits(overload.clientTimeout),
    trustProxy: who.trustedProxies.length > 0 && who.trustedProxies,
    loggerInstance: options.log ?? plainLog(),
    // Its lines would hold addresses and questions; ours are in watch/.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
  });
  const analyst = new Analyst(graph, cypher);
  const tokens = new Tokens([
    ...who.tokens,
    ...(cypher.token ? [tokenOf('analyst', 'CYPHER_TOKEN', cypher.token)] : []),
  ]);
  const access = { host, tokens, passages: cypher.passages };
  createContext(graph, analyst, access);
  const schema = buildSchema();
  const trusted = readTrusted(openness.trustedDocuments, openness.trustedOnly, schema);
  const operations = new CompiledOperations(schema);
  const apollo = createApollo(schema, operations, limits, openness);
  await apollo.start();
  const contextOf = ({ headers, seen }: FastifyRequest, place: Place, revision?: string) =>
    createContext(graph, analyst, access, headers, { revision, seconds: limits.time, place, seen });
  const cache = new AnswerCache(cacheMemory);
  serveWatch(app, graph, cache, operation);
  const maker = new AnswerMaker(apollo, operations, trusted, new Gate(schema, limits));
  const slots = answerSlots(overload);
  const handler = new GraphQLHandler(graph, maker, cache, slots, contextOf, buildOf(graph.statements));
  app.decorate('ownAuthorization', ownAuthorization());
  cutSlowReaders(app, overload.clientTimeout);
  sendSecurityHeaders(app);
  serveExplorer(app);
  const page = openness.graphiql ? serveGraphiQL(app) : undefined;
  app.setErrorHandler<FastifyError>(refuseElsewhere);
  // In a scope of its own, since the pages are for no other origin.
  await app.register(async (api) => {
    await allowOrigins(api, corsOrigins);
    await shedLoad(api, overload);
    await guardAccess(api, who, tokens);
    api.setErrorHandler((error, _request, reply) => refuseExport(reply, error));
    registerExports(api, graph, exportConcurrency);
    await api.register(async (graphql) => {
      // As text, which tells at once whether the same was asked before.
      graphql.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
        done(null, body),
      );
      graphql.setErrorHandler<FastifyError | GraphQLError>((error, request, reply) =>
        refuse(request, reply, error, limits.body),
      );
      graphql.route({
        method: ['GET', 'POST', 'OPTIONS'],
        bodyLimit: limits.body,
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
