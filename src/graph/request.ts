import type { Deadline } from './deadline';
import type { Graph, QueryParameters, Row } from './graph';
import type { Statements } from './statements';

/** The graph as one request sees it. Counts the trips to the database, which tests assert and `Server-Timing` shows. */
export class RequestGraph {
  trips = 0;
  /** How many times data was read; what was read at two times may lie before and after a commit. */
  reads = 0;
  /** Whether asking again may give another answer although nothing was committed. */
  isVolatile = false;

  /**
   * `since`: the revision that was read when the request arrived; where it is left out, the revision is read when it is asked for.
   * `deadline`: after which nothing more is read, and what is being read is given up. `asker`: what statements are said to be sent for.
   */
  constructor(
    readonly graph: Graph,
    private readonly since?: string,
    private readonly deadline?: Deadline,
    readonly asker?: object,
  ) {}

  get statements(): Statements {
    return this.graph.statements;
  }

  read(name: string, parameters?: QueryParameters): Promise<Row[]> {
    this.trips++;
    this.reads++;
    const { deadline, since, asker } = this;
    if (!deadline) return this.graph.read(name, parameters, { since, asker });
    return deadline.keep((most) => this.graph.read(name, parameters, { since, asker, most }));
  }

  /** Counts in one statement that was run elsewhere for this request. */
  adopt({ trips, isVolatile }: { trips: number; isVolatile: boolean }): void {
    this.trips += trips;
    this.reads++;
    this.isVolatile ||= isVolatile;
  }

  async revision(): Promise<string> {
    if (this.since !== undefined) return this.since;
    this.trips++;
    return this.graph.revision();
  }
}
