export interface Order {
  origin: string;
  path: string;
  /** Taken in turn, from the first again after the last; each with the size of its answer, where that is known. */
  requests: { body: string; bytes: number | null }[];
  connections: number;
  seconds: number;
  /** Instead of going on for so many seconds, each different one is sent once: what keeps its answers has them then. */
  once?: boolean;
}

export interface Outcome {
  requests: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers with another status than 200, or of another size than the one that was compared; and what the first of them said. */
  errors: number;
  firstError: string | null;
}
