import { type DateRange, readDate } from '../dates';
import type { Validity } from '../validity';
import type { FactProperties, Value } from './facts';

/** A date property with its first and last possible day beside it, for sorting and `asOf`. */
export function dateProperties(name: string, date: DateRange | null): FactProperties {
  return date ? { [name]: date.value, [`${name}Earliest`]: date.earliest, [`${name}Latest`]: date.latest } : {};
}

/** Without what is absent: Neo4j keeps no nulls, and an empty list says nothing. */
export function present(values: Record<string, Value | null | undefined>): FactProperties {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null),
  );
}

export function validityProperties(validity: Validity): FactProperties {
  return present({ ...validity });
}

/** Dates as the schema has passed them; null for a date that is missing, or that an earlier problem was about. */
export function dateOf(value: string | undefined): DateRange | null {
  if (value === undefined) return null;
  try {
    return readDate(value);
  } catch {
    return null;
  }
}

/** Distinct dates, oldest first. */
export function observations(values: Iterable<string>): DateRange[] {
  return [...new Set(values)]
    .flatMap((value) => dateOf(value) ?? [])
    .sort((a, b) => (a.earliest + a.value < b.earliest + b.value ? -1 : 1));
}
