import { UserError } from '../errors';
import { plain, widthOf } from './width';

/** An error of the API, or one thrown before it became such. */
export interface Fault {
  message: string;
  extensions?: Record<string, unknown>;
}

/** The error for the person who typed the statement: its line, and a caret below the place. */
export function pointAt({ message, extensions }: Fault, statement?: string): UserError {
  const { line, column } = extensions ?? {};
  const text = typeof line === 'number' ? statement?.split(/\r\n|\r|\n/)[line - 1] : undefined;
  if (text === undefined || typeof line !== 'number' || typeof column !== 'number') return new UserError(message);
  const [shown, before] = around(text, column);
  const margin = `${line}:${column} `;
  const caret = ' '.repeat(margin.length + 2 + widthOf(before));
  return new UserError(`${message}\n${margin}| ${shown}\n${caret}^`);
}

const BEFORE = 50;
const AFTER = 60;

/** The part of a long line around the column, and what of it stands before the column. */
function around(line: string, column: number): [string, string] {
  const start = Math.max(0, column - 1 - BEFORE);
  const end = column - 1 + AFTER;
  const lead = start > 0 ? '…' : '';
  const before = lead + plain(line.slice(start, column - 1));
  return [before + plain(line.slice(column - 1, end)) + (end < line.length ? '…' : ''), before];
}
