/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

// One code unit for one: what is found in the folded text stands at the same place in the text itself.
const fold = (text: string) =>
  text
    .replace(/[\u0080-\uffff]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, '')[0] ?? letter)
    .toLowerCase();

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SHORTEST = 2;

/** Cuts a text where it names one of the words, whatever the case, the accents, and how a line or a hyphen breaks it. */
export function marked(text: string, words: string[]): Piece[] {
  const wanted = [...new Set(words.map((word) => fold(word.trim())))]
    .filter((word) => word.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .map((word) => literal(word).replace(/[\s-]+/g, '[\\s-]+'));
  if (wanted.length === 0) return [{ text, marked: false }];
  // A genitive, a plural or a compound may follow: "Enschedes", "Twentse" is another word.
  const found = fold(text).matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?=['’]?s?(?![\\p{L}\\p{N}]))`, 'gu'),
  );
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: match } of found) {
    if (index > at) pieces.push({ text: text.slice(at, index), marked: false });
    pieces.push({ text: text.slice(index, index + match.length), marked: true });
    at = index + match.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** The words by which a source may name a thing: its names, of a person also the surname, of a figure its number. */
export function wordsFor(
  ...things: ({ __typename: string; name: string; aliases?: string[] } | undefined)[]
): string[] {
  return things.flatMap((thing) => {
    if (!thing || thing.__typename === 'Statement') return [];
    const names = [thing.name, ...(thing.aliases ?? [])];
    if (thing.__typename === 'Person') return [...names, ...names.map(surname)];
    if (thing.__typename === 'Figure') return [...names, ...(thing.name.match(/\d[\d.,]*\d|\d/g) ?? [])];
    return names;
  });
}

/** Without given names and initials, with what comes before it in a Dutch name: "van Delft". */
function surname(name: string): string {
  const [first, ...rest] = name.split(' ');
  return rest.length > 0 ? rest.join(' ') : (first ?? '');
}
