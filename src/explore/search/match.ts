import { allowedSlips, slips } from './distance';
import { SHORTEST_INSIDE } from './queries';

/** How a word was found, the nearest first. */
export enum Nearness {
  Exact,
  Beginning,
  Inside,
  OneSlip,
  TwoSlips,
  Missing,
}

/** Words of a text, and neighbours of it as if written as one: `twents`, `fonds` and `twentsfonds`. */
export interface Units {
  single: string[];
  joined: string[];
}

export function unitsOf(words: string[]): Units {
  const joined: string[] = [];
  for (const size of [2, 3])
    for (let place = 0; place + size <= words.length; place++) joined.push(words.slice(place, place + size).join(''));
  return { single: words, joined };
}

/** How near the text comes to each of the asked words; two neighbours also count where the text writes them as one. */
export function nearnessOf(asked: string[], text: Units, loose: boolean): Nearness[] {
  const near = asked.map((word) => wordNearness(word, text, asked.length > 1, loose));
  for (let place = 0; place + 1 < asked.length; place++) {
    const both = unitNearness(asked[place]! + asked[place + 1]!, text.single, loose);
    for (const one of [place, place + 1]) near[one] = Math.min(near[one]!, both);
  }
  return near;
}

function wordNearness(word: string, { single, joined }: Units, amongOthers: boolean, loose: boolean): Nearness {
  if (word.length === 1 && !amongOthers) return single.includes(word) ? Nearness.Exact : Nearness.Missing;
  const own = unitNearness(word, single, loose);
  return own <= Nearness.Beginning || word.length < 5 ? own : Math.min(own, unitNearness(word, joined, loose, false));
}

function unitNearness(word: string, units: string[], loose: boolean, inside = true): Nearness {
  if (units.includes(word)) return Nearness.Exact;
  if (units.some((unit) => unit.startsWith(word))) return Nearness.Beginning;
  if (inside && word.length >= SHORTEST_INSIDE && units.some((unit) => unit.includes(word))) return Nearness.Inside;
  const allowed = allowedSlips(word.length, loose);
  const near = units.filter((unit) => Math.abs(unit.length - word.length) <= allowed);
  const fewest = Math.min(...near.map((unit) => slips(word, unit)));
  if (fewest > allowed) return Nearness.Missing;
  return fewest === 1 ? Nearness.OneSlip : Nearness.TwoSlips;
}

/** Whether these letters are the initials of the words, or of all but the minor ones. */
export function isInitials(letters: string, words: string[], major: string[]): boolean {
  return letters.length >= 3 && [words, major].some((some) => some.map((word) => word[0]).join('') === letters);
}
