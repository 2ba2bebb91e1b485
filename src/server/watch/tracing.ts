import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { FastifyRequest } from 'fastify';
import { AD_HOC, type TripObserver } from '../../graph/trips';
import { Seen } from './seen';

const { version } = require('../../../package.json') as { version: string };
const NAME = 'regiograaf';

/** Makes a span of each request, under the one that its `traceparent` names, and under it one of each statement sent to Neo4j for it. */
export class Tracing {
  private readonly provider: BasicTracerProvider;
  private readonly propagator = new W3CTraceContextPropagator();

  /** `endpoint` of the collector. What else the official variables (`OTEL_…`) say of sampling, headers and the service's name holds too. */
  constructor(endpoint: string) {
    const own = resourceFromAttributes({ 'service.name': NAME, 'service.version': version });
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
    this.provider = new BasicTracerProvider({
      resource: defaultResource()
        .merge(own)
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    });
  }

  begin({ method, headers }: FastifyRequest, route: string): Span {
    return this.tracer.startSpan(
      `${method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } },
      this.parentIn(headers),
    );
  }

  end(span: Span, { operation, from, trips, codes }: Seen, status: number | 'aborted'): void {
    if (operation) span.setAttribute('graphql.operation.name', operation);
    if (operation !== null) span.setAttribute('graphql.operation.type', 'query');
    if (from) span.setAttribute('regiograaf.answer.from', from);
    if (trips !== undefined) span.setAttribute('regiograaf.trips', trips);
    if (codes.length > 0) span.setAttribute('regiograaf.codes', [...codes]);
    if (status === 'aborted') span.setAttribute('error.type', status);
    else span.setAttribute('http.response.status_code', status);
    if (status === 'aborted' || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  observe: TripObserver = ({ statement, asker }) => {
    const parent = asker instanceof Seen ? asker.span : undefined;
    if (!parent) return () => undefined;
    const file = statement === AD_HOC ? {} : { 'code.file.path': `cypher/${statement}.cypher` };
    const span = this.tracer.startSpan(
      statement,
      { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'neo4j', 'db.query.summary': statement, ...file } },
      trace.setSpan(ROOT_CONTEXT, parent),
    );
    return (outcome) => {
      if ('fault' in outcome) {
        span.setAttribute('error.type', outcome.fault);
        span.setStatus({ code: SpanStatusCode.ERROR });
      } else span.setAttribute('db.response.returned_rows', outcome.rows);
      span.end();
    };
  };

  /** Sends what is still to be sent. */
  async close(): Promise<void> {
    // A collector that is away is no reason not to stop.
    await this.provider.shutdown().catch(() => undefined);
  }

  private get tracer() {
    return this.provider.getTracer(NAME, version);
  }

  private parentIn(headers: FastifyRequest['headers']): Context {
    return this.propagator.extract(ROOT_CONTEXT, headers, {
      keys: (carrier) => Object.keys(carrier),
      get: (carrier, key) => carrier[key],
    });
  }
}
