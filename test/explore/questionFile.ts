import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One question of questions.md, with the answer that was made by hand from the texts. */
export interface Question {
  number: number;
  dutch: string;
  english: string;
  answer: string;
  operation: string;
  expected: Record<string, unknown>;
}

const QUESTION =
  /^### (\d+)\. (.+)\n\n\*(.+)\*\n\n([\s\S]+?)\n\n```graphql\n([\s\S]+?)```\n\n```yaml\n([\s\S]+?)```$/gm;

export const text = readFileSync('test/explore/questions.md', 'utf8');

export const questions: Question[] = [...text.matchAll(QUESTION)].map(
  ([, number, dutch, english, answer, operation, expected]) => ({
    number: Number(number),
    dutch: dutch!,
    english: english!,
    answer: answer!,
    operation: operation!,
    expected: parse(expected!, { schema: 'core' }),
  }),
);

/** `2023` → `wethoudersbijeenkomst-2023-02-22`: the table at the head of the file. */
const documents = new Map([...text.matchAll(/^\| `(\d{4})` \| `(.+?)` \|/gm)].map(([, year, id]) => [year!, id!]));

/** Each cited line or row by itself: `2023#104-106` and `2023#104, 105, 106` are the same. */
export function citedLines(citations: string): string[] {
  const lines = citations.split('; ').flatMap((citation) => {
    const [document, ranges] = citation.split('#');
    if (!ranges) return [citation];
    return ranges.split(', ').flatMap((range) => {
      const [first, last = first] = range.split('-').map(Number);
      return Array.from({ length: last! - first! + 1 }, (_, line) => `${document}#${first! + line}`);
    });
  });
  return [...new Set(lines)].map((line) => line.replace(/^\d{4}(?=#)/, (year) => documents.get(year)!)).sort();
}

type Row = Record<string, unknown>;

/** The values at a path of names joined by dots; a list on the way gives the values of each of its elements. */
function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path));
  if (path.length === 0 || value == null) return [value];
  return valuesAt((value as Row)[path[0]!], path.slice(1));
}

const isCitations = (key: string) => /(^|\.)citations?$/.test(key);

function answered(row: unknown, key: string): unknown {
  const citations = isCitations(key);
  const found = valuesAt(row, citations ? [...key.split('.'), 'id'] : key.split('.'));
  if (citations) return citedLines(found.join('; '));
  return found.length === 1 ? found[0] : found.sort();
}

function wantedOf(row: Row, key: string): unknown {
  if (isCitations(key)) return citedLines(row[key] as string);
  const values = [row[key]].flat();
  return values.length === 1 ? values[0] : values.sort();
}

const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/**
 * What an answer has at one entry of an expectation, beside what it should have. `path: value` compares one value; `path: [rows]` compares
 * all rows there, on the fields that the expected rows name; ` in order` after the path compares their order too, ` first` only as many as
 * are expected, from the start, and ` among others` allows for more.
 */
export function compared(data: unknown, entry: string, wanted: unknown): { found: unknown; expected: unknown } {
  const [, path, how] = /^(.+?)( in order| first| among others)?$/.exec(entry)!;
  const values = valuesAt(data, path!.split('.'));
  if (!Array.isArray(wanted)) return { found: values, expected: [wanted] };
  const keys = [...new Set(wanted.flatMap((row) => Object.keys(row)))];
  const found = values.map((row) =>
    keys.length ? Object.fromEntries(keys.map((key) => [key, answered(row, key)])) : row,
  );
  const expected = wanted.map((row) => Object.fromEntries(keys.map((key) => [key, wantedOf(row, key)])));
  if (how === ' in order') return { found, expected };
  if (how === ' first') return { found: found.slice(0, expected.length), expected };
  if (how === ' among others') return { found: sorted(found), expected: expect.arrayContaining(sorted(expected)) };
  return { found: sorted(found), expected: sorted(expected) };
}
