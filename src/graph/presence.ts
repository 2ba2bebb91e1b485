import { UnavailableError } from '../errors';
import { faultKind } from './fault';

/** Milliseconds after which a database that says nothing is asked once more, and after as many again taken to be away. */
const SILENCE = 4_000;
/** Milliseconds between two questions whether it is back. After a refused password longer, since Neo4j locks the user out after three. */
const PAUSE = { AWAY: 500, LOCKED: 10_000 };

/** The database did not answer in time, though it may be there. */
export class SilenceError extends Error {}

/**
 * Whether the database answers. As long as it does not, nothing is sent to it but one question whether it is back, so that nobody waits for what
 * cannot come; what was under way when it went is given up at once.
 */
export class Presence {
  private isAway = false;
  private asking: Promise<boolean> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  /** Ends what is under way. */
  private readonly underWay = new Set<(error: Error) => void>();

  /** `ask` resolves when the database answers. */
  constructor(private readonly ask: () => Promise<unknown>) {}

  /**
   * Does the work, once more where a connection was lost though the database is there. Throws UnavailableError when it is away, at once when that is
   * known; SilenceError when the work takes longer than `most` milliseconds and the database is there; else what the work throws.
   */
  async need<T>(work: () => Promise<T>, most: number): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.within(work, most);
      } catch (error) {
        const isSilent = error instanceof SilenceError;
        if (error instanceof UnavailableError || (!isSilent && faultKind(error) !== 'AWAY')) throw error;
        if (!(await this.answers())) throw new UnavailableError(error as Error);
        if (isSilent) throw error;
        if (attempt === 2) throw new UnavailableError(error as Error);
      }
    }
  }

  /** Does the work, however long it takes. Throws UnavailableError when the database is away, or as soon as it is found to be. */
  meanwhile<T>(work: () => Promise<T>): Promise<T> {
    return this.within(work);
  }

  /** The same for what is as quick as the question whether the database is there: when it takes longer than SILENCE, the database is away. */
  async soon<T>(work: () => Promise<T>): Promise<T> {
    return this.need(work, SILENCE).catch((error) => {
      if (!(error instanceof SilenceError)) throw error;
      throw new UnavailableError(error);
    });
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private async within<T>(work: () => Promise<T>, most?: number): Promise<T> {
    if (this.isAway) throw new UnavailableError();
    return this.race(work(), most);
  }

  private async race<T>(working: Promise<T>, most?: number): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let end!: (error: Error) => void;
    const ended = new Promise<never>((_, reject) => {
      end = reject;
      // When this process itself was busy the answer may be here already; it is read before what setImmediate puts off.
      const late = () => setImmediate(() => reject(new SilenceError(`No answer within ${most} ms.`)));
      if (most !== undefined) timer = setTimeout(late, most);
    });
    // What becomes of it after it was given up is nobody's concern.
    for (const outcome of [working, ended]) outcome.catch(() => undefined);
    this.underWay.add(end);
    try {
      return await Promise.race([working, ended]);
    } finally {
      clearTimeout(timer);
      this.underWay.delete(end);
    }
  }

  /** Asks the database, once for all who doubt it meanwhile. */
  private answers(): Promise<boolean> {
    this.asking ??= this.find().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async find(): Promise<boolean> {
    clearTimeout(this.timer);
    try {
      await this.race(this.ask(), SILENCE);
      this.isAway = false;
    } catch (error) {
      this.isAway = true;
      for (const end of this.underWay) end(new UnavailableError(error as Error));
      const isLocked = String((error as { code?: string }).code).startsWith('Neo.ClientError.Security.');
      if (!this.isClosed) this.timer = setTimeout(() => this.answers(), isLocked ? PAUSE.LOCKED : PAUSE.AWAY).unref();
    }
    return !this.isAway;
  }
}
