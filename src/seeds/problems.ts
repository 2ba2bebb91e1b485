import { distance } from 'fastest-levenshtein';

/** Where in the seeds something stands. */
export interface Place {
  file: string;
  line: number;
  field?: string;
}

export interface Problem extends Place {
  message: string;
  /** What to do about it. */
  mend?: string;
}

/** More than this many are counted, not kept: memory stays bounded however wrong the seeds are. */
const KEPT = 10_000;

/** Longer parts of a message, such as a value that is a whole file, help nobody. */
const LONGEST = 500;

/** Everything that one run finds wrong; a thing said twice about one place counts once. */
export class Problems {
  private readonly found = new Map<string, Problem>();
  private readonly noted = new Map<string, Problem>();
  private beyond = 0;

  error(place: Place, message: string, mend?: string) {
    if (this.found.size >= KEPT) this.beyond++;
    else keep(this.found, { ...place, message, mend });
  }

  warning(place: Place, message: string, mend?: string) {
    if (this.noted.size < KEPT) keep(this.noted, { ...place, message, mend });
  }

  /** How many errors were found, also those beyond what is kept. */
  get errorCount(): number {
    return this.found.size + this.beyond;
  }

  /** By file, line and field. */
  get errors(): Problem[] {
    return sorted(this.found);
  }

  get warnings(): Problem[] {
    return sorted(this.noted);
  }
}

function keep(problems: Map<string, Problem>, { field, message, mend, ...place }: Problem) {
  const problem = { ...place, field: cut(field), message: cut(message), mend: cut(mend) };
  problems.set(describe(problem), problem);
}

function cut<Text extends string | undefined>(text: Text): Text | string {
  return text && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `file:line field: message (mend)` */
export function describe({ file, line, field, message, mend }: Problem): string {
  return `${file}:${line}${field ? ` ${field}` : ''}: ${message}${mend ? ` (${mend})` : ''}`;
}

function sorted(problems: Map<string, Problem>): Problem[] {
  return [...problems.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      compare(a.field ?? '', b.field ?? '') ||
      compare(a.message, b.message),
  );
}

/** By code unit, so that the order is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `did you mean "arjan-kampman"?`, when one of the names is near enough; else undefined. */
export function didYouMean(wrong: string, names: Iterable<string>): string | undefined {
  const best = nearest(wrong, names);
  return best && `did you mean "${best}"?`;
}

/** The name at the smallest edit distance, at most a third of the length; upper and lower case count as equal. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  const search = new Nearest(wrong);
  for (const name of names) search.offer(name);
  return search.best;
}

export class Nearest {
  best?: string;
  private readonly sought: string;
  private most: number;

  constructor(private readonly wrong: string) {
    this.sought = wrong.toLowerCase();
    this.most = Math.max(2, Math.floor(wrong.length / 3));
  }

  offer(name: string) {
    if (Math.abs(name.length - this.wrong.length) > this.most) return;
    const far = distance(this.sought, name.toLowerCase());
    if (far > this.most || (far === this.most && this.best !== undefined && this.best <= name)) return;
    this.most = far;
    this.best = name;
  }
}
