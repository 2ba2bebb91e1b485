import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry, Summary } from 'prom-client';
import type { Graph } from '../../graph/graph';
import type { TripObserver } from '../../graph/trips';
import type { AnswerCache } from '../answer/cache';
import { Names } from './names';
import type { Seen } from './seen';

/** Operations that have a series of their own. */
const MOST_OPERATIONS = 100;
const LONGEST_OPERATION = 80;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

let ofProcess: Registry | undefined;

/** Memory, processor, event loop and garbage collection: of the process, whatever the number of servers in it. */
function processMetrics(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

/** What the server counts, as Prometheus reads it. */
export class Metrics {
  private readonly own = new Registry();
  private readonly names = new Names(MOST_OPERATIONS, LONGEST_OPERATION);
  private readonly registers = [this.own];

  private readonly requests = new Histogram({
    name: 'regiograaf_request_seconds',
    help: 'Requests by route and status, and how long they took. Status "aborted": the client did not wait for the end.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: this.registers,
  });
  private readonly running = new Gauge({
    name: 'regiograaf_requests_running',
    help: 'Requests that are being answered.',
    registers: this.registers,
  });
  private readonly operations = new Histogram({
    name: 'regiograaf_operation_seconds',
    help: `GraphQL operations by name, the first ${MOST_OPERATIONS} that were valid; "(other)" for the rest, "(unnamed)" for those without.`,
    labelNames: ['operation'],
    buckets: SECONDS,
    registers: this.registers,
  });
  private readonly answers = new Counter({
    name: 'regiograaf_answers_total',
    help: 'GraphQL answers by how they came about: kept (from the cache), made, shared (made for another who asked the same meanwhile), unchanged (304).',
    labelNames: ['from'],
    registers: this.registers,
  });
  private readonly refusals = new Counter({
    name: 'regiograaf_refusals_total',
    help: 'Requests that were not answered, or in part, by the code of each error; HTTP_… with the status where an answer has none.',
    labelNames: ['code'],
    registers: this.registers,
  });
  private readonly trips = new Summary({
    name: 'regiograaf_neo4j_seconds',
    help: 'Statements sent to Neo4j, by their file in cypher/, and how long each took.',
    labelNames: ['statement'],
    percentiles: [],
    registers: this.registers,
  });
  private readonly faults = new Counter({
    name: 'regiograaf_neo4j_faults_total',
    help: 'Statements that Neo4j did not answer: AWAY, MEMORY, TIME, PASSING (may succeed when sent again) or OTHER.',
    labelNames: ['kind'],
    registers: this.registers,
  });

  constructor(graph: Graph, cache: AnswerCache) {
    const { registers } = this;
    new Gauge({
      name: 'regiograaf_cache_bytes',
      help: 'Size of the answers that are kept.',
      registers,
      collect() {
        this.set(cache.size);
      },
    });
    new Gauge({
      name: 'regiograaf_neo4j_connections_taken',
      help: 'Connections to Neo4j in use or waited for: by the graph, and by ad-hoc Cypher.',
      labelNames: ['pool'],
      registers,
      collect() {
        this.reset();
        for (const { name, taken } of graph.pools()) this.inc({ pool: name }, taken);
      },
    });
    new Gauge({
      name: 'regiograaf_neo4j_connections_most',
      help: 'Connections to Neo4j that may be in use at once.',
      labelNames: ['pool'],
      registers,
      collect() {
        for (const { name, most } of graph.pools()) this.set({ pool: name }, most);
      },
    });
  }

  get contentType(): string {
    return this.own.contentType;
  }

  text(): Promise<string> {
    return Registry.merge([processMetrics(), this.own]).metrics();
  }

  /** A request has arrived. */
  begin(): void {
    this.running.inc();
  }

  /** It was answered. */
  end({ operation, codes, from, begun }: Seen, route: string, status: number | 'aborted'): void {
    const seconds = (performance.now() - begun) / 1000;
    this.running.dec();
    this.requests.observe({ route, status }, seconds);
    if (operation !== null) this.operations.observe({ operation: this.names.of(operation) }, seconds);
    if (from) this.answers.inc({ from });
    if (codes.length > 0) for (const code of new Set(codes)) this.refusals.inc({ code });
    else if (status !== 'aborted' && status >= 400) this.refusals.inc({ code: `HTTP_${status}` });
  }

  observe: TripObserver = ({ statement }) => {
    const begun = performance.now();
    return (outcome) => {
      this.trips.observe({ statement }, (performance.now() - begun) / 1000);
      if ('fault' in outcome) this.faults.inc({ kind: outcome.fault });
    };
  };
}
