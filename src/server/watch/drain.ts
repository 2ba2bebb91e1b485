import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Draining } from './health';

/** Seconds. */
interface Patience {
  drainDelay: number;
  drainTimeout: number;
}

/** Has answers that are sent once the server is about to end close their connection, so that clients ask elsewhere next. */
export function closeWhenDraining(app: FastifyInstance, draining: Draining): void {
  app.addHook('onSend', async (_request, reply) => {
    if (draining.begun) reply.header('connection', 'close');
  });
  app.decorate('draining', draining);
}

/**
 * Ends the server: says that it is not ready, goes on answering for the delay, then takes no more and waits for the answers under way. What is not at
 * its end by the timeout is cut off.
 */
export async function drain(app: FastifyInstance, { drainDelay, drainTimeout }: Patience): Promise<void> {
  app.draining.begun = true;
  await setTimeout(drainDelay * 1000);
  const timer = globalThis.setTimeout(() => app.server.closeAllConnections(), drainTimeout * 1000);
  await app.close();
  clearTimeout(timer);
}

declare module 'fastify' {
  interface FastifyInstance {
    draining: Draining;
  }
}
