import { ArgumentError } from '../errors';
import { folded } from '../seeds/ids';

const LONGEST = 200;

/** Words that the index does not hold, since the only analyzer that drops accents is an English one. */
const UNINDEXED =
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with';

/**
 * A text filter as statements take it: `text`, a full-text query for names in which every word occurs, also inside a word, and
 * `minorWords`, those that may stand in a word that the index does not hold, which are looked for in the names themselves.
 */
export function textParameters(text: string): { text: string; minorWords: string[] } {
  if (text.length > LONGEST)
    throw new ArgumentError(
      'filter.text',
      `\`filter.text\` has ${text.length} characters; it takes ${LONGEST} at most.`,
    );
  // The index drops case and accents from names, but not from a query with wildcards.
  const words = wordsOf(folded(text));
  if (words.length === 0) throw new ArgumentError('filter.text', '`filter.text` has no letter or digit to look for.');
  const minor = (word: string) => UNINDEXED.split(' ').some((unindexed) => unindexed.includes(word));
  const major = words.filter((word) => !minor(word));
  return { text: major.map((word) => `+*${word}*`).join(' ') || '*:*', minorWords: words.filter(minor) };
}

/** Runs of letters and digits: what is left has no meaning in the query language of the index. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
