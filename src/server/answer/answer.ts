/** What goes back over HTTP, its body as bytes. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Name of the operation it answers; '' where it has none, null where none is valid. */
  operation: string | null;
}

/** An answer that was just made. */
export interface Made extends Answer {
  /** Whether a later request may get it again while the graph stays as it is. */
  isKeepable: boolean;
  /** How many times data was read for it: what was read at two times may be of two states of the graph. */
  reads: number;
  /** Trips to the database. */
  trips: number;
  /** Of the errors in it. */
  codes: readonly string[];
}
