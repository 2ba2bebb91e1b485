import { dutch } from '../read/figureName';

/** Whether the lines show the name as words of their own; case, white space, line breaks and the form of quotes and dashes are forgiven. */
export function showsName(lines: string, name: string): boolean {
  const sought = plain(name);
  return readings(lines).some((text) => {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const before = text.slice(0, at);
      const after = text.slice(at + sought.length);
      // A possessive still names the thing: Enschedes, Leonard Gelucks, Anna's.
      if (!/[\p{L}\p{N}]$/u.test(before) && !/^(?!'?s(?![\p{L}\p{N}]))[\p{L}\p{N}]/u.test(after)) return true;
    }
    return false;
  });
}

/** Whether the lines hold the words, anywhere. */
export function showsWords(lines: string, words: string): boolean {
  const sought = plain(words);
  return readings(lines).some((text) => text.includes(sought));
}

/** Whether the lines hold the number: 2300, 2.300, 2 300, 2300,0 or, in millions, 2,3 miljoen. */
export function showsNumber(lines: string, number: number): boolean {
  const scales: [number, string][] = [[1, '']];
  if (number >= 1e6) scales.push([1e6, ' ?(?:miljoen|mln\\.?|mio|m)']);
  if (number >= 1e9) scales.push([1e9, ' ?(?:miljard|mrd\\.?)']);
  return scales.some(([scale, word]) => {
    const written = dutch(Math.abs(number / scale)).split(',');
    const whole = written[0]!.replace(/\./g, '[. ]?');
    const fraction = written[1] ? `[,.]${written[1]}0*` : '(?:,0+|\\.00?)?';
    const pattern = new RegExp(`(?<![\\d]|\\d[.,])${whole}${fraction}${word}(?![.,]?\\d)`, 'i');
    return readings(lines).some((text) => pattern.test(text));
  });
}

/** A person is also named by the last words of the name: "Karien van Gennip" by "van Gennip" and "Gennip". */
export function surnames(name: string): string[] {
  const words = name.split(' ');
  return words
    .slice(1)
    .map((_word, index) => words.slice(index + 1).join(' '))
    .filter((rest) => rest.length > 2);
}

/** A hyphen at the end of a line may belong to the word, or to the line alone. */
function readings(lines: string): string[] {
  const both = [lines.replace(/[-\u00AD]\s*\n\s*/g, ''), lines.replace(/-\s*\n\s*/g, '-')];
  return [...new Set(both.map(plain))];
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201B\u0060\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ');
}
