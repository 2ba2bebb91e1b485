import neo4j, { type Driver, type Plan, type Session } from 'neo4j-driver';
import type { Row } from './graph';
import type { Presence } from './presence';
import type { Statements } from './statements';
import { AD_HOC, type Trips } from './trips';
import { Cells, toParameter } from './values';

/** Rows fetched at once: few, since one row can be large. */
const FETCH_SIZE = 100;
const EXPLAIN = 'EXPLAIN ';

export interface Login {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** One statement that somebody typed, and how far it may go. */
export interface Question {
  text: string;
  parameters: Record<string, unknown>;
  /** Milliseconds after which Neo4j ends it. */
  timeout: number;
  /** Rows wanted. */
  first: number;
  /** Size of the rows' JSON at which the rest is left out. */
  bytes: number;
  /** By which `end` finds it. */
  mark: string;
  /** Who it is for. */
  asker?: object;
  /** Throws where the plan is not to be run; null where it was checked at this revision before, and is not wanted. */
  planCheck(bookmarks: string): ((explained: Explained) => void) | null;
}

export interface Explained {
  queryType: string;
  plan: Plan | false;
}

/** What it answers, in plain JSON. */
export interface Answer {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
  plan: Plan | false;
  version: string | null;
  /** The revision of the graph when it began. */
  bookmarks: string;
  trips: number;
}

/** Runs Cypher that is in no file, and only in READ mode. Its connections are its own, so that the rest never waits for them. */
export class ReadOnly {
  private readonly driver: Driver;
  /** How many statements run at this moment. */
  running = 0;

  /** `size` is how many statements run at once; `trips` is told of each. */
  constructor(
    private readonly login: Login,
    private readonly statements: Statements,
    readonly size: number,
    private readonly presence: Presence,
    private readonly trips: Trips,
  ) {
    // Integers stay lossless: beyond 2^53 they would be rounded before we see them.
    this.driver = neo4j.driver(login.uri, neo4j.auth.basic(login.user, login.password), {
      // One more for the connection that ends a statement.
      maxConnectionPoolSize: size + 1,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      fetchSize: FETCH_SIZE,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  }

  /** Plans the statement, and runs it when its plan may be run. Ends only when Neo4j is done with it. Throws Neo4j's errors as they are; UnavailableError when it is away. */
  run(question: Question): Promise<Answer> {
    const trip = { statement: AD_HOC, asker: question.asker };
    const send = () => this.presence.meanwhile(() => this.answer(question));
    return this.trips.tell(trip, send, ({ rows }) => rows.length);
  }

  private async answer(question: Question): Promise<Answer> {
    const session = this.session();
    this.running++;
    try {
      const [facts] = await this.read(session, 'graph/graph');
      const bookmarks = session.lastBookmarks().join(' ');
      const parameters = toParameter(question.parameters) as Record<string, unknown>;
      const check = question.planCheck(bookmarks);
      const explained = check && (await this.explain(session, question, parameters));
      if (explained) check(explained);
      const cells = new Cells();
      const found = await this.stream(session, question, parameters, cells);
      const elements = cells.unknown();
      const rows = elements.length > 0 ? await this.read(session, 'graph/elementIds', { elements }) : [];
      cells.named(rows as unknown as { element: string; id: string | null }[]);
      const version = (facts?.version as string | undefined) ?? null;
      const trips = 2 + (explained ? 1 : 0) + (elements.length > 0 ? 1 : 0);
      return { ...found, plan: explained?.plan ?? false, version, bookmarks, trips };
    } finally {
      await session.close();
      this.running--;
    }
  }

  /** Ends the statement of that mark, if it still runs. */
  async end(mark: string): Promise<void> {
    const session = this.session();
    try {
      await this.read(session, 'graph/end', { mark });
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private async explain(session: Session, { text, timeout, mark }: Question, parameters: Row): Promise<Explained> {
    try {
      const { summary } = await session.run(EXPLAIN + text, parameters, { timeout, metadata: { regiograaf: mark } });
      return { queryType: summary.queryType, plan: summary.plan };
    } catch (error) {
      const fault = error as Error;
      const moved = (_: string, column: string) => `(line 1, column ${Number(column) - EXPLAIN.length} `;
      fault.message = fault.message.replace(/\(line 1, column (\d+) /g, moved);
      throw fault;
    }
  }

  private async stream(session: Session, question: Question, parameters: Row, cells: Cells) {
    const { text, timeout, mark, first, bytes } = question;
    const result = session.run(text, parameters, { timeout, metadata: { regiograaf: mark } });
    const columns = (await result.keys()) as string[];
    const rows: unknown[][] = [];
    let size = 0;
    let truncated = false;
    for await (const record of result) {
      const row = Array.from(record.values(), (value) => cells.cell(value));
      size += Buffer.byteLength(JSON.stringify(row));
      truncated = rows.length === first || size > bytes;
      if (truncated) break;
      rows.push(row);
    }
    return { columns, rows, truncated };
  }

  private async read(session: Session, name: string, parameters: Row = {}): Promise<Row[]> {
    const { records } = await session.run(this.statements.get(name)!.text, parameters);
    return records.map((record) => record.toObject());
  }

  private session(): Session {
    return this.driver.session({ database: this.login.database, defaultAccessMode: neo4j.session.READ });
  }
}
