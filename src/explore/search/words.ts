import { folded } from '../../seeds/ids';

/** What is left of a longer text is not looked at. */
export const LONGEST_TEXT = 200;
export const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** Words that may be left out, added or moved: articles, tussenvoegsels and what stands around the words of a question. */
const MINOR = new Set(
  `a aan an and at bij d dat de den der des die door een en er for het hoe in is la le met naar of om op over s samen t te ten ter the to
   tot uit van vd voor waar wanneer wat welk welke wie with worden wordt zijn`.split(/\s+/),
);

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** The words of a text without case, accents and marks: `'s-Gravenhage` is `s` and `gravenhage`. */
export function wordsOf(text: string): string[] {
  const plain = folded(text.normalize('NFKD')).replace(/[ßæœøłđ]/g, (letter) => LETTERS[letter]!);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those words that must be found, single letters and digits not among them; all where there are no others. */
export function majorWords(words: string[]): string[] {
  const major = words.filter((word) => word.length > 1 && !MINOR.has(word));
  return major.length > 0 ? major : words;
}

/** What was asked for, cut to what one search looks at. */
export interface Asked {
  text: string;
  words: string[];
  major: string[];
}

export function asked(text: string): Asked {
  const cut = text.slice(0, LONGEST_TEXT).trim();
  const words = wordsOf(cut)
    .slice(0, MOST_WORDS)
    .map((word) => [...word].slice(0, LONGEST_WORD).join(''));
  return { text: cut, words, major: majorWords(words) };
}
