import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { Analyst } from '../analysis/analyst';
import { type CypherSettings, readConfig } from '../config';
import { UserError } from '../errors';
import { registerExports } from '../export/http';
import type { Graph } from '../graph/graph';
import { createApollo } from './apollo';
import { type Context, createContext } from './context';
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
  /** Origins whose pages may ask, `*` for any. None, when left out. */
  corsOrigins?: string[];
}

/** The GraphQL server over the graph, listening on `/graphql`. Everything that can be wrong with files is found here, before it listens. */
export async function createHttpServer(graph: Graph, options: ServerOptions = {}): Promise<FastifyInstance> {
  const { host = '127.0.0.1', cypher = readConfig({}).cypher, corsOrigins = [] } = options;
  const app = Fastify();
  const analyst = new Analyst(graph, cypher);
  const access = { host, token: cypher.token, passages: cypher.passages };
  createContext(graph, analyst, access);
  const apollo = createApollo(buildSchema());
  await apollo.start();
  const answer = fastifyApolloHandler<Context>(apollo, {
    context: async ({ headers }) => createContext(graph, analyst, access, headers),
  });
  serveExplorer(app);
  const page = serveGraphiQL(app);
  // In a scope of its own, since the pages are for no other origin.
  await app.register(async (api) => {
    await allowOrigins(api, corsOrigins);
    registerExports(api, graph, options.exportConcurrency ?? readConfig({}).exportConcurrency);
    api.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: (request, reply) =>
        page && request.method === 'GET' && wantsPage(request)
          ? page(request, reply)
          : answer.call(api, request, reply),
    });
  });
  // fastifyApolloDrainPlugin would close the app from within its own close, and both would wait for ever.
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
