import { folded } from '../ids';

/** One word of a text. */
interface Word {
  /** As it is compared: without case, accents and soft hyphens. */
  key: string;
  start: number;
  end: number;
  /** Whether a hyphen at the end of a line, which may be the line's or the word's, parts it from the next. */
  broken: boolean;
}

/** Some words of a text that follow each other, by what they may be called. */
export interface Run {
  keys: string[];
  start: number;
  end: number;
  words: number;
}

/** No name is of more words. */
const LONGEST = 6;

/** What a name and an id are both compared by: `Arjan Kampman` and `arjan-kampman` are one. */
export function keyOf(text: string): string {
  return wordsOf(text)
    .map(({ key }) => key)
    .join('-');
}

export function wordCount(text: string): number {
  return wordsOf(text).length;
}

/** Every run of at most six words that begins with the word of that number, the longest first. */
export function runsFrom(words: Word[], first: number): Run[] {
  const runs: Run[] = [];
  let keys = [''];
  for (let last = first; last < words.length && last < first + LONGEST; last++) {
    const { key, end } = words[last]!;
    const joints = last === first ? [''] : words[last - 1]!.broken ? ['-', ''] : ['-'];
    keys = keys.flatMap((begun) => joints.map((joint) => begun + joint + key));
    // A possessive names them still: Kampmans fonds.
    const owned = /..s$/.test(key) ? keys.map((whole) => whole.slice(0, -1)) : [];
    runs.unshift({ keys: [...keys, ...owned], start: words[first]!.start, end, words: last - first + 1 });
  }
  return runs;
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u00AD]+/gu)].map(({ 0: word, index }) => {
    const end = index + word.length;
    return {
      key: folded(word).replaceAll('\u00AD', ''),
      start: index,
      end,
      broken: word.endsWith('\u00AD') || /^[-\u2010]\s*\n/.test(text.slice(end, end + 20)),
    };
  });
}
