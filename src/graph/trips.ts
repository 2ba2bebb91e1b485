import { type FaultKind, faultKind } from './fault';

/** What a statement that stands in no file is called. */
export const AD_HOC = '(ad hoc)';

/** One statement on its way to Neo4j. */
export interface Trip {
  /** Its file in `cypher/`, without the ending. */
  statement: string;
  /** Who it is sent for; undefined where it is for many, or for the server itself. */
  asker?: object;
}

/** What came back. */
export type Outcome = { rows: number } | { fault: FaultKind };

/** Told when a statement is sent; what it returns is told what came back. */
export type TripObserver = (trip: Trip) => (outcome: Outcome) => void;

/** Tells of the statements that are sent. */
export class Trips {
  private observers: TripObserver[] = [];

  /** Returns what ends it. */
  observe(observer: TripObserver): () => void {
    this.observers.push(observer);
    return () => {
      this.observers = this.observers.filter((other) => other !== observer);
    };
  }

  /** Sends one statement; `count` says how many rows are in what came back. */
  async tell<T>(trip: Trip, send: () => PromiseLike<T>, count: (result: T) => number): Promise<T> {
    if (this.observers.length === 0) return send();
    const ended = this.observers.map((observer) => observer(trip));
    try {
      const result = await send();
      for (const end of ended) end({ rows: count(result) });
      return result;
    } catch (error) {
      for (const end of ended) end({ fault: faultKind(error) });
      throw error;
    }
  }
}
