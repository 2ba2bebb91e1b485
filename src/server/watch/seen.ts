import type { Span } from '@opentelemetry/api';
import type { FastifyBaseLogger } from 'fastify';

/** How an answer came about: sent again, made, made for another who asked the same meanwhile, or known to the client already. */
export type AnswerFrom = 'kept' | 'made' | 'shared' | 'unchanged';

/** What is noted while an answer is made. */
export interface Noted {
  /** Name of the operation, once it is known to be valid; '' where it has none. */
  operation: string | null;
  /** Of the errors in the answer. */
  codes: string[];
}

/** What the log, the metrics and the traces are told of one request. Neither what it asks for nor who asks. */
export class Seen {
  readonly begun = performance.now();
  operation: string | null = null;
  codes: readonly string[] = [];
  from?: AnswerFrom;
  /** Trips to the database; undefined where it asks none of GraphQL. */
  trips?: number;
  /** Where traces are made. */
  span?: Span;

  constructor(
    readonly id: string,
    readonly log: FastifyBaseLogger,
  ) {}
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the request arrives. */
    seen: Seen;
  }
}
