import type { Made } from './answer';

const ATTEMPTS = 10;
/** Milliseconds after which an answer goes out as it is rather than being made anew. */
const PATIENCE = 5_000;

export interface Consistent {
  answer: Made;
  /** The revision before the answer was made. */
  revision: string;
  /** Whether all of it is known to be of one state of the graph. */
  isWhole: boolean;
}

/**
 * Makes an answer of one state of the graph. One statement sees one state; an answer of several is made anew when something was committed between the
 * first and the last, up to nine times. Where commits follow each other faster than that, or it takes long, the last attempt stands.
 */
export async function consistent(
  first: string,
  read: () => Promise<string>,
  make: (revision: string) => Promise<Made>,
): Promise<Consistent> {
  const begun = performance.now();
  let revision = first;
  for (let attempt = 1; ; attempt++) {
    const answer = await make(revision);
    if (answer.reads <= 1) return { answer, revision, isWhole: true };
    const after = await read();
    if (after === revision) return { answer, revision, isWhole: true };
    if (attempt === ATTEMPTS || performance.now() - begun > PATIENCE) return { answer, revision, isWhole: false };
    revision = after;
  }
}
