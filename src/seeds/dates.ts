import edtf from 'edtf';

/** An EDTF date with the first and the last day that it can mean, as ISO days. */
export interface DateRange {
  readonly value: string;
  readonly earliest: string;
  readonly latest: string;
}

/** Stands for "no first day" and "no last day": ISO days are compared as text, so every day lies between them. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';

/** The grammar takes half a millisecond a date, and seeds repeat theirs. */
const known = new Map<string, DateRange>();
const KNOWN = 10_000;

/** Reads one EDTF date (ISO 8601-2). Throws an Error whose message continues `"2019-13" …`. */
export function readDate(text: string | number): DateRange {
  const value = String(text).trim();
  const before = known.get(value);
  if (before) return before;
  if (known.size >= KNOWN) known.clear();
  const date = Object.freeze(understand(value));
  known.set(value, date);
  return date;
}

function understand(value: string): DateRange {
  const parsed = parse(value);
  switch (parsed.type) {
    case 'Interval':
      throw new Error(
        'is a period, where one date is expected; write [first..last] for a day between the two, or validFrom and validTo',
      );
    case 'List':
      throw new Error('is several dates, where one date is expected');
    case 'Date':
      if (value.includes('T')) throw new Error('has a time of day, where a day is the finest');
      return range(value, parsed.min, parsed.max);
    case 'Season':
      return season(value) ?? range(value, parsed.min, parsed.max);
    case 'Set':
      return oneOf(value);
    default:
      throw new Error('is not a year, month or day from 0000 to 9999');
  }
}

function parse(value: string): { type: string; min: number; max: number } {
  try {
    return edtf(value);
  } catch {
    throw new Error('is not an EDTF date such as 2019, 2022-09-01, 2022-09~, 2019? or [..2019-11-12]');
  }
}

function range(value: string, min: number, max: number): DateRange {
  return { value, earliest: day(min), latest: day(max) };
}

function day(time: number): string {
  if (time === Number.NEGATIVE_INFINITY) return FIRST_DAY;
  if (time === Number.POSITIVE_INFINITY) return LAST_DAY;
  const iso = new Date(time).toISOString();
  if (!/^\d{4}-/.test(iso)) throw new Error('is not a year, month or day from 0000 to 9999');
  return iso.slice(0, 10);
}

/** One of several days, `[2019, 2021..2022]`, open at either end. The library forgets the last day of a span. */
function oneOf(value: string): DateRange {
  const spans = value
    .slice(1, -1)
    .split(',')
    .map((part) => {
      const [first, last = first] = part.split('..').map((date) => date.trim());
      return {
        earliest: first ? readDate(first).earliest : FIRST_DAY,
        latest: last ? readDate(last).latest : LAST_DAY,
      };
    });
  const days = spans.flatMap(({ earliest, latest }) => [earliest, latest]).sort();
  return { value, earliest: days[0]!, latest: days.at(-1)! };
}

/** The library takes spring for January to March. Here a season is every day that Dutch usage may mean by it, a winter on either side of its year. */
function season(value: string): DateRange | undefined {
  const [, year, code] = /^(\d{4})-(2[1-4])[~?%]?$/.exec(value) ?? [];
  if (!year) return undefined;
  const around = (years: number) => String(Number(year) + years).padStart(4, '0');
  switch (code) {
    case '21':
      return { value, earliest: `${year}-03-01`, latest: `${year}-06-21` };
    case '22':
      return { value, earliest: `${year}-06-01`, latest: `${year}-09-23` };
    case '23':
      return { value, earliest: `${year}-09-01`, latest: `${year}-12-21` };
    default:
      return { value, earliest: `${around(-1)}-12-01`, latest: `${around(1)}-03-21` };
  }
}
