import { FIRST_DAY, LAST_DAY } from '../seeds/dates';
import type { ExportProperties } from './records';

export interface Period {
  /** First day, ISO 8601; null where there is none. */
  start: string | null;
  /** Last day, included. */
  end: string | null;
}

/** From the first to the last day on which a thing can be so. What happened has no last day: from then on it has happened. */
export function period({ derived }: { derived: ExportProperties }): Period {
  return between(derived.possibleFrom, derived.possibleTo);
}

/** The first and the last day that the stated dates can mean. */
export function statedPeriod({ derived }: { derived: ExportProperties }): Period {
  return between(derived.validFromEarliest, derived.validToLatest);
}

function between(from: unknown, to: unknown): Period {
  const start = day(from);
  const end = day(to);
  // No programme takes a period that ends before it begins.
  return start && end && start > end ? { start: null, end: null } : { start, end };
}

function day(value: unknown): string | null {
  const isDay = typeof value === 'string' && /^(?!0000)\d{4}-\d\d-\d\d$/.test(value);
  return isDay && value > FIRST_DAY && value < LAST_DAY ? value : null;
}
