import type { QueryParameters } from '../../graph/graph';
import { allowedSlips } from './distance';
import type { Asked } from './words';

/** Shorter words are sought from their beginning only. */
export const SHORTEST_INSIDE = 4;
const LONGEST_TO_SPLIT = 24;
const MOST_TO_SPLIT = 4;
/** Dutch words that an index of whole texts leaves out (Lucene's Dutch stop words); asked for, they would not be found. */
const UNINDEXED = new Set(
  `al alles als altijd andere ben daar dan die dit doch doen dus eens ge geen geweest haar had heb hebben heeft hem hier hij hun iemand iets
   ik ja je kan kon kunnen maar me meer men mij mijn moet na niet niets nog nu omdat ons ook reeds toch toen tegen u uw veel want waren was
   werd wezen wil ze zelf zich zij zo zonder zou zal onder deze`.split(/\s+/),
);
const INITIALS = { least: 3, most: 6 };

/**
 * What was asked, as queries of the full-text indexes. Words are letters and digits in lower case, so no character of them is an operator.
 * `loose` allows more slips, and texts that lack some of the words.
 */
export function queriesOf({ text, words, major }: Asked, loose: boolean): QueryParameters {
  const groups = major.map((_, place) => nameGroup(major, place, loose));
  const any = groups.join(' ');
  const all = groups.map((group) => `+${group}`).join(' ');
  const said = major.filter((word) => word.length > 2 && !UNINDEXED.has(word)).map(textGroup);
  const allSaid = said.map((group) => `+${group}`).join(' ');
  return {
    id: text.toLowerCase(),
    names: [loose ? any : all],
    initials: loose ? [] : initialsOf(words),
    roles: [any],
    holders: major.length > 1 ? [any] : [],
    texts: said.length === 0 ? [] : [loose ? said.join(' ') : allSaid],
  };
}

/** One word in a name: itself, as a beginning, inside a compound, mistyped, written as two, or as one with its neighbour. */
function nameGroup(major: string[], place: number, loose: boolean): string {
  const word = major[place]!;
  const ways = [`${word}^8`];
  if (word.length >= 2) ways.push(`${word}*^4`);
  if (word.length >= SHORTEST_INSIDE && major.length <= MOST_TO_SPLIT) ways.push(`*${word}*`);
  const slips = allowedSlips(word.length, loose);
  if (slips > 0) ways.push(`${word}~${slips}`);
  if (major.length <= MOST_TO_SPLIT) ways.push(...splits(word, loose));
  for (const joined of [major.slice(place - 1, place + 1), major.slice(place, place + 2)])
    if (joined.length === 2) ways.push(`${joined.join('')}*^6`);
  return `(${ways.join(' ')})`;
}

function splits(word: string, loose: boolean): string[] {
  if (word.length < 6 || word.length > LONGEST_TO_SPLIT) return [];
  const part = (text: string) => (loose && text.length >= 4 ? `${text}~1` : text);
  const places = Array.from({ length: word.length - 4 }, (_, index) => index + 2);
  const pairs = places.map((place) => `(+${part(word.slice(0, place))} +${part(word.slice(place))})`);
  // Written as three or more: the first of them alone.
  return loose ? [...pairs, ...places.slice(1).map((place) => word.slice(0, place))] : pairs;
}

/** The index holds stems, with their accents. */
function textGroup(word: string): string {
  return `(${word}^3 ${word}*${word.length >= 6 ? ` ${word}~1` : ''})`;
}

/** A name as one term whose words begin with these letters, minor words counted or not. */
function initialsOf(words: string[]): string[] {
  const letters = [...(words.length === 1 ? words[0]! : '')];
  if (
    letters.length < INITIALS.least ||
    letters.length > INITIALS.most ||
    !letters.every((letter) => /[a-z]/.test(letter))
  )
    return [];
  const each = letters.map((letter) => `[${letter}${letter.toUpperCase()}][^ ]*`);
  return [`/${each.join(' ((van|de|der|den|het|voor|en|in|op) )?')}/`];
}
