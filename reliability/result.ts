/** One figure of a table; null where there is none. */
export type Figure = number | string | null;

/** What one part of a run found. */
export interface Result {
  name: string;
  title: string;
  /** By what they count, in the order of the table's columns. */
  figures: Record<string, Figure>;
  /** By what must hold: whether it did. */
  checks: Record<string, boolean>;
  /** What was seen beside the figures: codes of errors, how a fault was made. */
  notes: string;
}

export function failedChecks({ checks }: Pick<Result, 'checks'>): string[] {
  return Object.keys(checks).filter((what) => !checks[what]);
}

/** To a sensible number of digits. */
export function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(3));
}
