import type { Graph, QueryParameters, Row } from './graph';
import type { Statements } from './statements';

/** The graph as one request sees it. Counts the trips to the database, which tests assert and `Server-Timing` shows. */
export class RequestGraph {
  trips = 0;

  constructor(readonly graph: Graph) {}

  get statements(): Statements {
    return this.graph.statements;
  }

  read(name: string, parameters?: QueryParameters): Promise<Row[]> {
    this.trips++;
    return this.graph.read(name, parameters);
  }

  revision(): Promise<string> {
    this.trips++;
    return this.graph.revision();
  }
}
