import { CypherError, type FenceRule } from '../error';

/** A place in a statement, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A refusal: where, what and what to do instead. */
export function refusal(rule: FenceRule, place: Place, message: string): CypherError {
  const { line, column } = place;
  return new CypherError('CYPHER_REFUSED', `Line ${line}, column ${column}: ${message}`, { rule, line, column });
}

/** The place of a character of a text. */
export function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
