import { InvalidArgumentError } from 'commander';

export type Parameters = Record<string, unknown>;

/** Gathers `--param key=value`, however often it is given, for commander. */
export function collectParameter(text: string, before: Parameters = {}): Parameters {
  const [, name, value] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || !/^\$?[\p{L}_][\p{L}\p{N}_]*$/u.test(name.trim()))
    throw new InvalidArgumentError(`It takes name=value, such as region=am05 or 'kinds=["FUND"]'.`);
  return { ...before, [name.trim().replace(/^\$/, '')]: parseValue(value!) };
}

/** A value as JSON where it is JSON (`5`, `true`, `null`, `["a"]`), else the text itself. Quotes make a text of a number: `"5"`. */
export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A whole number from 1 on, for commander. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('It takes a whole number from 1 on.');
  return value;
}
