import type { FastifyInstance } from 'fastify';
import type { Graph } from '../../graph/graph';
import type { OperationSettings } from '../../settings/operation';
import type { AnswerCache } from '../answer/cache';
import { closeWhenDraining } from './drain';
import { serveHealth } from './health';
import { Metrics } from './metrics';
import { serveMetrics } from './metricsRoute';
import { watchServer } from './watch';

/** Watches the server, and tells who runs it how it does. */
export function serveWatch(
  app: FastifyInstance,
  graph: Graph,
  cache: AnswerCache,
  { slowQuery, metricsToken, tracesTo }: OperationSettings,
): void {
  const metrics = new Metrics(graph, cache);
  const draining = { begun: false };
  watchServer(app, graph, { metrics, tracing: tracesTo === null ? null : openTracing(tracesTo), slowQuery });
  closeWhenDraining(app, draining);
  serveHealth(app, graph, draining);
  serveMetrics(app, metrics, metricsToken);
}

/** OpenTelemetry's libraries are read only by who makes traces. */
function openTracing(endpoint: string) {
  const { Tracing } = require('./tracing') as typeof import('./tracing');
  return new Tracing(endpoint);
}
