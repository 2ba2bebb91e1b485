import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { UserError } from '../errors';
import type { Graph } from '../graph/graph';
import { createApollo } from './apollo';
import { createContext } from './context';
import { buildSchema } from './schema';

const NEXT_PORTS = 20;

/** The GraphQL server over the graph, listening on `/graphql`. Everything that can be wrong with files is found here, before it listens. */
export async function createHttpServer(graph: Graph): Promise<FastifyInstance> {
  const app = Fastify();
  createContext(graph);
  const apollo = createApollo(buildSchema());
  await apollo.start();
  await app.register(fastifyApollo(apollo), { context: async () => createContext(graph) });
  app.get('/', async () => ({ name: 'Regiograaf', graphql: '/graphql', documentation: 'README.md' }));
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
