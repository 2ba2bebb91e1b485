import neo4j, { type Driver, type ManagedTransaction, type Result, type Session } from 'neo4j-driver';
import { LimitError, UnavailableError, UserError } from '../errors';
import { faultKind } from './fault';
import { ReadOnly } from './readOnly';
import { readStatements, type Statements } from './statements';

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

const READ_ATTEMPTS = 3;

/** The database as the rest of the programme sees it: named statements in, flat rows out. */
export class Graph {
  private readonly driver: Driver;
  private readonly opened: ReadOnly[] = [];
  readonly statements: Statements;

  constructor(private readonly options: GraphOptions) {
    this.statements = options.statements ?? readStatements();
    this.driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      telemetryDisabled: true,
    });
  }

  /**
   * Reads one statement's rows in one trip; a transient fault is tried again. Throws UnavailableError when the database is away, LimitError when
   * the statement takes more time or memory than one may.
   */
  async read(name: string, parameters: QueryParameters = {}): Promise<Row[]> {
    const text = this.text(name);
    const seconds = this.options.queryTimeout ?? 15;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.within('READ', async (session) => {
          const result = await session.run(text, parameters, { timeout: seconds * 1000 });
          return result.records.map((record) => record.toObject());
        });
      } catch (error) {
        const kind = faultKind(error);
        if (kind === 'TIME') throw new LimitError(`it ran for ${seconds} s`, error as Error);
        if (kind === 'MEMORY') throw new LimitError('it needs more memory than one may take', error as Error);
        if (kind === 'OTHER') throw error;
        if (attempt === READ_ATTEMPTS) throw new UnavailableError(error as Error);
        await new Promise((done) => setTimeout(done, 50 * 2 ** attempt));
      }
    }
  }

  /** Runs `work` in one write transaction: all of it is committed, or nothing. Tried again by the driver when a cluster changes leader. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const run = (tx: ManagedTransaction): Transaction => ({
      run: async (name, parameters = {}) =>
        (await tx.run(this.text(name), parameters)).records.map((record) => record.toObject()),
      stream: (name, parameters = {}) => rowsOf(tx.run(this.text(name), parameters)),
    });
    return this.within('WRITE', (session) => session.executeWrite((tx) => work(run(tx))));
  }

  /** Runs one schema or batch statement in a transaction of its own, as Neo4j demands for constraints and `IN TRANSACTIONS`. */
  async schema(name: string, parameters: QueryParameters = {}): Promise<Row[]> {
    return this.within('WRITE', async (session) =>
      (await session.run(this.text(name), parameters)).records.map((record) => record.toObject()),
    );
  }

  /**
   * The graph's revision: the bookmark of a read. Equal as long as nothing was committed, another one after any commit, whoever
   * made it.
   */
  async revision(): Promise<string> {
    return this.within('READ', async (session) => {
      await session.run(this.text('graph/revision'));
      return session.lastBookmarks().join(' ');
    });
  }

  /** What runs Cypher that is in no file, `size` statements at once; closed with the graph. */
  readOnly(size: number): ReadOnly {
    const opened = new ReadOnly(this.options, this.statements, size);
    this.opened.push(opened);
    return opened;
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
    await Promise.all([this.driver, ...this.opened].map((part) => part.close()));
  }

  private text(name: string): string {
    const statement = this.statements.get(name);
    if (!statement) throw new UserError(`There is no cypher/${name}.cypher.`);
    return statement.text;
  }

  private async within<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const defaultAccessMode = mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE;
    const session = this.driver.session({ database: this.options.database, defaultAccessMode });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }
}

async function* rowsOf(result: Result): AsyncGenerator<Row> {
  for await (const record of result) yield record.toObject();
}
