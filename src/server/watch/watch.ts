import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Graph } from '../../graph/graph';
import type { TripObserver } from '../../graph/trips';
import type { Metrics } from './metrics';
import { Seen } from './seen';
import type { Tracing } from './tracing';

interface Watchers {
  metrics: Metrics;
  tracing: Tracing | null;
  /** Milliseconds from which a statement is slow. */
  slowQuery: number;
}

/** Tells the log, the metrics and the traces of each request, and of each statement that is sent to Neo4j. */
export function watchServer(app: FastifyInstance, graph: Graph, { metrics, tracing, slowQuery }: Watchers): void {
  // Set for each request; to have it from the start keeps requests of one shape.
  app.decorateRequest('seen', undefined as unknown as Seen);
  app.addHook('onRequest', (request, reply, done) => {
    const seen = new Seen(request.id, request.log);
    request.seen = seen;
    const route = routeOf(request);
    reply.header('x-request-id', request.id);
    metrics.begin();
    if (tracing) seen.span = tracing.begin(request, route);
    // Fastify's own hook is not called when the client goes before the end.
    let isOver = false;
    const end = (status: number | 'aborted') => {
      if (isOver) return;
      isOver = true;
      metrics.end(seen, route, status);
      if (seen.span) tracing?.end(seen.span, seen, status);
      logAnswer(seen, request.method, route, status);
    };
    reply.raw.once('finish', () => end(reply.statusCode)).once('close', () => end('aborted'));
    done();
  });
  const unobserve = [metrics.observe, slowStatements(app, slowQuery), ...(tracing ? [tracing.observe] : [])].map(
    (observer) => graph.trips.observe(observer),
  );
  app.addHook('onClose', async () => {
    for (const end of unobserve) end();
    await tracing?.close();
  });
}

function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? '(none)';
}

function logAnswer(seen: Seen, method: string, route: string, status: number | 'aborted'): void {
  const { log, operation, from, trips, codes } = seen;
  const level = status === 'aborted' || status >= 500 ? 'warn' : 'info';
  log[level](
    {
      method,
      route,
      status,
      ms: rounded(performance.now() - seen.begun),
      ...(operation !== null && { operation }),
      ...(from && { from }),
      ...(trips !== undefined && { trips }),
      ...(codes.length > 0 && { codes }),
      ...(seen.span && { traceId: seen.span.spanContext().traceId }),
    },
    'answered',
  );
}

function slowStatements(app: FastifyInstance, slowQuery: number): TripObserver {
  return ({ statement, asker }) => {
    const begun = performance.now();
    return (outcome) => {
      const ms = performance.now() - begun;
      if (ms < slowQuery) return;
      const log = asker instanceof Seen ? asker.log : app.log;
      log.warn({ statement, ms: rounded(ms), ...outcome }, 'slow statement');
    };
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
