import type { FastifyInstance } from 'fastify';
import type { Graph } from '../../graph/graph';

/** Milliseconds in which the database answers one that is ready. */
const PATIENCE = 2_000;
/** Seconds after which it is worth asking again. */
const RETRY = 5;

/** Whether the server is about to end. */
export interface Draining {
  begun: boolean;
}

/**
 * `/health/live`: the process answers. `/health/ready`: it is worth sending requests to: the database answers, and the server is not about to end;
 * else 503 with Retry-After.
 */
export function serveHealth(app: FastifyInstance, graph: Graph, draining: Draining): void {
  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));
  app.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const refuse = (why: string) => reply.code(503).header('retry-after', RETRY).send({ status: 'not ready', why });
    if (draining.begun) return refuse('The server is about to end.');
    if (!(await answers(graph))) return refuse('The graph database does not answer.');
    return reply.send({ status: 'ready' });
  });
}

/** Its revision is read once for all who ask meanwhile, so that probes do not pile up while the database is silent. */
async function answers(graph: Graph): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const read = graph.revision().then(
    () => true,
    () => false,
  );
  return Promise.race([read, late]).finally(() => clearTimeout(timer));
}
