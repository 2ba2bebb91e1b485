import { CypherError } from '../error';
import type { Tree } from './grammar';
import { placeOf, refusal } from './place';

/** A statement has at most this many characters. */
export const MAX_LENGTH = 20_000;
const MAX_DEPTH = 24;
const MAX_VALUES = 100_000;
const MAX_CHARACTERS = 1_000_000;

/** Refuses what can be seen before the statement is read: its length, and characters that two readers may take differently. */
export function checkText(text: string): void {
  if (text.trim() === '') throw refusal('SYNTAX', { line: 1, column: 1 }, 'there is no statement.');
  if (text.length > MAX_LENGTH)
    throw refusal(
      'LENGTH',
      { line: 1, column: 1 },
      `the statement has ${text.length} characters, and at most ${MAX_LENGTH} are read. Put long lists in parameters.`,
    );
  // Neo4j decodes these before it looks for words and ends of strings; our parser does not.
  const escaped = text.search(/\\u/i);
  if (escaped >= 0)
    throw refusal(
      'ESCAPE',
      placeOf(text, escaped),
      'a Unicode escape can hide a word. Write the character itself, or put the text in a parameter.',
    );
  // Readers differ on which of these end a line, and so a comment.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)/);
  if (control >= 0)
    throw refusal(
      'ESCAPE',
      placeOf(text, control),
      'a control character can hide the end of a line. Leave it out, or put the text in a parameter.',
    );
}

/** Refuses escapes in strings that are not Cypher's, and brackets within brackets without end. */
export function checkTokens(tokens: Tree[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.token.startsWith('STRING_LITERAL') && /\\[^\\'"`tbnrf]/.test(token.text.replace(/\\\\/g, '')))
      throw refusal(
        'ESCAPE',
        token,
        'an escape in a text is one of \\\\ \\\' \\" \\t \\b \\n \\r \\f. In a regular expression, write \\\\d for \\d.',
      );
    if (/^[([{]$|^CASE$/i.test(token.text)) depth++;
    if (/^[)\]}]$|^END$/i.test(token.text)) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH)
      throw refusal(
        'NESTING',
        token,
        `brackets and CASE stand in one another more than ${MAX_DEPTH} deep. Use WITH to take steps.`,
      );
  }
}

/** Refuses parameters that hold more than an analyst's: values count also within lists and maps. */
export function checkParameters(parameters: Record<string, unknown>): void {
  let [values, characters] = [0, 0];
  const walk = (value: unknown, name: string, depth: number): void => {
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > MAX_VALUES || characters > MAX_CHARACTERS || depth > 10)
      throw new CypherError(
        'CYPHER_REFUSED',
        `Parameter ${JSON.stringify(name)}: the parameters hold more than ${MAX_VALUES} values or ${MAX_CHARACTERS} characters, or lists more than 10 deep. Ask for less at a time.`,
        { rule: 'PARAMETER', argument: name },
      );
    if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) {
        characters += Array.isArray(value) ? 0 : key.length;
        walk(each, name, depth + 1);
      }
  };
  for (const [name, value] of Object.entries(parameters)) walk(value, name, 0);
}
