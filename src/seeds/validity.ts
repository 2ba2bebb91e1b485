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
  const [possibleFrom, possibleTo] = [from?.earliest ?? FIRST_DAY, to?.latest ?? LAST_DAY];
  const seen = observed.map((date) => clipped(date, possibleFrom, possibleTo));
  const begun = days([from?.latest, ...seen.map((date) => date.earliest)]);
  const lasted = days([to?.earliest, ...seen.map((date) => date.latest)]);
  const holdsFrom = least(begun) ?? greatest(lasted);
  return {
    possibleFrom,
    possibleTo,
    holdsFrom,
    holdsTo: greatest([...lasted, ...(holdsFrom ? [holdsFrom] : [])]),
  };
}

/** What is seen "in 2023" and began on 10 May was not seen before that day; what was seen in 2021 was, and contradicts it. */
function clipped({ earliest, latest }: DateRange, from: string, to: string): Pick<DateRange, 'earliest' | 'latest'> {
  if (latest < from || earliest > to) return { earliest, latest };
  return { earliest: earliest < from ? from : earliest, latest: latest > to ? to : latest };
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
function days(found: (string | undefined)[]): string[] {
  return found.filter((day): day is string => day !== undefined && day !== FIRST_DAY && day !== LAST_DAY);
}

function least(days: readonly string[]): string | null {
  return days.reduce<string | null>((found, day) => (found === null || day < found ? day : found), null);
}

function greatest(days: readonly string[]): string | null {
  return days.reduce<string | null>((found, day) => (found === null || day > found ? day : found), null);
}
