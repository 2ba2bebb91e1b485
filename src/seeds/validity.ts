import { type DateRange, FIRST_DAY, LAST_DAY } from './dates';

/**
 * What `asOf` is compared with, computed once at load. As of a day D a link counts when `possibleFrom <= D <= possibleTo`; it holds
 * when `holdsFrom <= D <= holdsTo`, else it is unknown whether it held.
 */
export interface Validity {
  possibleFrom: string;
  possibleTo: string;
  holdsFrom: string | null;
  holdsTo: string | null;
}

/** Something that lasts: it holds within its stated validity and between its first and its last observation. */
export function stateValidity(from: DateRange | null, to: DateRange | null, observed: readonly DateRange[]): Validity {
  const begun = days([from?.latest, ...observed.map((date) => date.earliest)], LAST_DAY);
  const lasted = days([to?.earliest, ...observed.map((date) => date.latest)], FIRST_DAY);
  const holdsFrom = least(begun) ?? greatest(lasted);
  return {
    possibleFrom: from?.earliest ?? FIRST_DAY,
    possibleTo: to?.latest ?? LAST_DAY,
    holdsFrom,
    holdsTo: greatest([...lasted, ...(holdsFrom ? [holdsFrom] : [])]),
  };
}

export interface Period {
  from: string;
  to: string;
}

/** A link lasts no longer than either of its ends exists. */
export function within(validity: Validity, ...ends: (Period | undefined)[]): Validity {
  return ends.reduce<Validity>((found, end) => {
    if (!end) return found;
    const inside = (day: string | null) => day && (day < end.from ? end.from : day > end.to ? end.to : day);
    return {
      possibleFrom: found.possibleFrom > end.from ? found.possibleFrom : end.from,
      possibleTo: found.possibleTo < end.to ? found.possibleTo : end.to,
      holdsFrom: inside(found.holdsFrom),
      holdsTo: inside(found.holdsTo),
    };
  }, validity);
}

/** Something that happened: from its day on it has happened. */
export function occurrenceValidity(date: DateRange | null, observed: readonly DateRange[]): Validity {
  const holdsFrom = date?.latest ?? least(observed.map((seen) => seen.latest));
  return {
    possibleFrom: date?.earliest ?? FIRST_DAY,
    possibleTo: LAST_DAY,
    holdsFrom,
    holdsTo: holdsFrom && LAST_DAY,
  };
}

/** Whether the thing can still, or already, have been so when it was observed. */
export function mayBeSeen(observed: DateRange, from: DateRange | null, to: DateRange | null): boolean {
  return observed.latest >= (from?.earliest ?? FIRST_DAY) && observed.earliest <= (to?.latest ?? LAST_DAY);
}

/** The days that say something: an open end does not. */
function days(found: (string | undefined)[], open: string): string[] {
  return found.filter((day): day is string => day !== undefined && day !== open);
}

function least(days: readonly string[]): string | null {
  return days.reduce<string | null>((found, day) => (found === null || day < found ? day : found), null);
}

function greatest(days: readonly string[]): string | null {
  return days.reduce<string | null>((found, day) => (found === null || day > found ? day : found), null);
}
