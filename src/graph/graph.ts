import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { LimitError, UnavailableError, UserError } from '../errors';
import { Slots } from '../slots';
import { faultKind } from './fault';
import { Presence, SilenceError } from './presence';
import { ReadOnly } from './readOnly';
import { SharedRevision } from './revision';
import { countOf, rowsIn, rowsOf } from './rows';
import { readStatements, type Statements, withOneParameter } from './statements';
import { Trips } from './trips';

export type Row = Record<string, unknown>;
export type QueryParameters = Record<string, unknown>;

export interface GraphOptions {
  uri: string;
  user: string;
  password: string;
  database: string;
  /** Seconds after which Neo4j ends a read. */
  queryTimeout?: number;
  statements?: Statements;
}

/** Runs one named statement inside an open transaction. */
export interface Transaction {
  run(name: string, parameters?: QueryParameters): Promise<Row[]>;
  /** The rows as they arrive, however many: only a few are held. Read to the end before the next statement is run. */
  stream(name: string, parameters?: QueryParameters): AsyncIterable<Row>;
}

/** How often a read is tried that commits get in the way of, and seconds that it waits for the others of its kind. */
const ATTEMPTS = 6;
const PATIENCE = 15;
const LONGEST_PAUSE = 500;
/** Milliseconds past its time that Neo4j is given to end a read by itself: it looks at the clock once a second. */
const GRACE = 2_000;
const REVISION = 'graph/revision';
/** As many as the driver opens unless told otherwise. */
const CONNECTIONS = 100;

/** Connections of one kind, and how many of them are in use or waited for. */
export interface Pool {
  name: 'graph' | 'cypher';
  taken: number;
  most: number;
}

/** Of one read. */
export interface ReadOptions {
  /** What is read is not older than this revision. */
  since?: string;
  /** Seconds that it may take; no longer than any read may, in any case. */
  most?: number;
  /** Who it is for. */
  asker?: object;
}

/** The database as the rest of the programme sees it: named statements in, flat rows out. */
export class Graph {
  private readonly driver: Driver;
  /** Its connections are its own: whether the database is there, and at which revision, is known however much is read. */
  private readonly watch: Driver;
  private readonly presence = new Presence(() => this.bookmark());
  private readonly quiet = new Slots({ most: 1, wait: PATIENCE, busy: () => new UnavailableError() });
  private readonly opened: ReadOnly[] = [];
  private readonly shared = new SharedRevision(() => this.presence.soon(() => this.bookmark()));
  private sessions = 0;
  /** Of the statements that were sent before. */
  private readonly texts = new Map<string, string>();
  readonly statements: Statements;
  /** Tells of each statement that is sent. */
  readonly trips = new Trips();

  constructor(private readonly options: GraphOptions) {
    this.statements = options.statements ?? readStatements();
    const open = () =>
      neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: CONNECTIONS,
        connectionAcquisitionTimeout: 5_000,
        connectionTimeout: 5_000,
        // Neo4j would tell with each answer which labels the graph does not hold: much of the cost of a small answer, and nobody reads it.
        notificationFilter: { minimumSeverityLevel: 'OFF' },
        telemetryDisabled: true,
      });
    this.driver = open();
    this.watch = open();
  }

  /**
   * Reads one statement's rows in one trip; a transient fault is tried again.
   * Throws UnavailableError when the database is away, LimitError when the statement takes more time or memory than one may.
   */
  async read(
    name: string,
    parameters: QueryParameters = {},
    { since, most = Number.POSITIVE_INFINITY, asker }: ReadOptions = {},
  ): Promise<Row[]> {
    const text = this.text(name);
    // A bookmark names what is committed, which on one server too may not be applied yet; a read that is given it waits until it is.
    const bookmarks = since?.split(' ');
    const seconds = Math.min(this.options.queryTimeout ?? 15, most);
    const run = (session: Session) => session.run(text, { p: parameters }, { timeout: Math.ceil(seconds * 1000) });
    const attempt = () => this.within('READ', run, bookmarks);
    let isDisturbed = false;
    for (let attempts = 1, pause = 50; ; attempts++, pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      // A read that commits got in the way of is a long one; without others like it beside it, it fits between two commits.
      const leave = isDisturbed ? await this.quiet.take() : undefined;
      try {
        return rowsIn(
          await this.presence.need(
            () => this.trips.tell({ statement: name, asker }, attempt, countOf),
            seconds * 1000 + GRACE,
          ),
        );
      } catch (error) {
        if (error instanceof UnavailableError) throw error;
        const kind = error instanceof SilenceError ? 'TIME' : faultKind(error);
        if (kind === 'TIME')
          throw new LimitError(`it ran for ${Math.ceil(seconds)} s`, error as Error, { limit: 'time', most: seconds });
        if (kind === 'MEMORY')
          throw new LimitError('it needs more memory than one may take', error as Error, { limit: 'memory' });
        if (kind === 'OTHER') throw error;
        if (attempts === ATTEMPTS) throw new UnavailableError(error as Error);
        isDisturbed = true;
      } finally {
        leave?.();
      }
      await new Promise((done) => setTimeout(done, pause));
    }
  }

  /** Runs `work` in one write transaction: all of it is committed, or nothing. Tried again by the driver when a cluster changes leader. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const run = (tx: ManagedTransaction): Transaction => ({
      run: async (name, parameters = {}) => rowsIn(await tx.run(this.text(name), { p: parameters })),
      stream: (name, parameters = {}) => rowsOf(tx.run(this.text(name), { p: parameters })),
    });
    return this.within('WRITE', (session) => session.executeWrite((tx) => work(run(tx))));
  }

  /** Runs one schema or batch statement in a transaction of its own, as Neo4j demands for constraints and `IN TRANSACTIONS`. */
  async schema(name: string, parameters: QueryParameters = {}): Promise<Row[]> {
    return this.within('WRITE', async (session) => rowsIn(await session.run(this.text(name), { p: parameters })));
  }

  /**
   * The graph's revision: the bookmark of a read. Equal as long as nothing was committed, another one after any commit, whoever
   * made it. Never older than what was committed when this was called. Throws UnavailableError when the database is away.
   */
  revision(): Promise<string> {
    return this.shared.read();
  }

  /** Resolves when the database answers, however long that takes and whether or not it is taken to be away. */
  async ping(): Promise<void> {
    await this.bookmark();
  }

  /** What runs Cypher that is in no file, `size` statements at once; closed with the graph. */
  readOnly(size: number): ReadOnly {
    const opened = new ReadOnly(this.options, this.statements, size, this.presence, this.trips);
    this.opened.push(opened);
    return opened;
  }

  /** The connections that there are, and how many are taken at this moment. */
  pools(): Pool[] {
    return [
      { name: 'graph', taken: this.sessions, most: CONNECTIONS },
      ...this.opened.map(({ running, size }): Pool => ({ name: 'cypher', taken: running, most: size })),
    ];
  }

  /** Resolves when the database answers; throws a UserError that says what to check when it does not. */
  async verify(): Promise<void> {
    try {
      await this.driver.verifyConnectivity({ database: this.options.database });
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code?.includes('Unauthorized'))
        throw new UserError(
          `Neo4j at ${this.options.uri} refused the user or password.`,
          'Check NEO4J_USER and NEO4J_PASSWORD.',
        );
      throw new UserError(
        `No Neo4j answers at ${this.options.uri}: ${message}`,
        'Check NEO4J_URI and that the server runs.',
      );
    }
  }

  async close(): Promise<void> {
    this.presence.close();
    await Promise.all([this.driver, this.watch, ...this.opened].map((part) => part.close()));
  }

  /** In a cluster the leader alone knows of every commit; a session that may write is led there. */
  private bookmark(): Promise<string> {
    const read = async (session: Session) => {
      await session.run(this.text(REVISION));
      return session.lastBookmarks().join(' ');
    };
    return this.trips.tell(
      { statement: REVISION },
      () => this.within('WRITE', read, undefined, this.watch),
      () => 1,
    );
  }

  private text(name: string): string {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const statement = this.statements.get(name);
    if (!statement) throw new UserError(`There is no cypher/${name}.cypher.`);
    const text = withOneParameter(statement.text);
    this.texts.set(name, text);
    return text;
  }

  private async within<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => PromiseLike<T>,
    bookmarks?: string[],
    driver = this.driver,
  ): Promise<T> {
    const defaultAccessMode = mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE;
    const session = driver.session({ database: this.options.database, defaultAccessMode, bookmarks });
    this.sessions++;
    try {
      return await work(session);
    } finally {
      await session.close();
      this.sessions--;
    }
  }
}
