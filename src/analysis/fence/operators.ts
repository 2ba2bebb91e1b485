import type { Estimate } from './estimate';
import { type Tree, textOf } from './grammar';
import { refusal } from './place';
import { slowness } from './regex';
import { allOf, COLLECTED, SCALAR, type Size, sizeOf, THING } from './size';

const MAX_COMPARED = 100_000_000;
const MAX_MATCHED_TEXT = 4;

export function scalar(e: Estimate, tree: Tree): Size {
  e.ofParts(tree);
  return SCALAR;
}

export function thing(e: Estimate, tree: Tree): Size {
  e.ofParts(tree);
  return THING;
}

export function logical(e: Estimate, tree: Tree): Size {
  const [only] = tree.parts;
  return tree.parts.length === 1 ? e.of(only as Tree) : scalar(e, tree);
}

export function signed(e: Estimate, tree: Tree): Size {
  const size = e.of(tree.parts.at(-1) as Tree);
  if (tree.parts.length === 1) return size;
  const { constant } = size;
  return {
    ...SCALAR,
    constant: typeof constant === 'number' ? (textOf(tree.parts[0] as Tree) === '-' ? -constant : constant) : undefined,
  };
}

export function arithmetic(e: Estimate, tree: Tree): Size {
  const operands = tree.parts.filter((part) => part.rule !== 'token');
  return operands.length === 1 ? e.of(operands[0] as Tree) : scalar(e, tree);
}

export function sum(e: Estimate, tree: Tree): Size {
  const operands = tree.parts.filter((part) => part.rule !== 'token').map((part) => e.of(part));
  if (operands.length === 1) return operands[0] as Size;
  const signs = tree.parts.filter((part) => part.rule === 'token').map((part) => part.text);
  const constants = operands.map((size) => size.constant);
  const known = constants.every((constant) => constant !== undefined);
  if (known && signs.every((sign) => sign === '+') && constants.some((constant) => typeof constant === 'string'))
    return sizeOf(constants.join(''));
  const numbers = constants.every((constant) => typeof constant === 'number');
  if (numbers)
    return {
      ...SCALAR,
      constant: constants.reduce(
        (a: number, b, i) => (i > 0 && signs[i - 1] === '-' ? a - Number(b) : a + Number(b)),
        0,
      ),
    };
  if (signs.every((sign) => sign === '-')) return SCALAR;
  const size = allOf(operands);
  if (e.loops * size.text > 1_000_000)
    throw refusal(
      'GROWTH',
      tree,
      'long texts are joined too often here. Slice the list, as in xs[..100], or join fewer.',
    );
  return size;
}

export function comparison(e: Estimate, tree: Tree): Size {
  const [left, right] = tree.parts;
  if (right === undefined) return e.of(left as Tree);
  const size = e.of(left as Tree);
  const other = e.ofParts(right);
  const operator = textOf(right.parts[0] as Tree).toUpperCase();
  if (operator === '=~') matching(e, right, size, other);
  if (operator === 'IN' && e.loops * other.length > MAX_COMPARED)
    throw refusal(
      'NESTING',
      right,
      'IN looks through a long list too often here. Slice the lists, as in xs[..100], or UNWIND one.',
    );
  return SCALAR;
}

export function matching(e: Estimate, tree: Tree, text: Size, pattern: Size): void {
  const advice = 'CONTAINS, STARTS WITH and toLower() do most of what is needed.';
  if (typeof pattern.constant !== 'string')
    throw refusal(
      'REGEX',
      tree,
      `a regular expression must be a text, a text parameter that is given, or such joined by +. ${advice}`,
    );
  if (text.text > MAX_MATCHED_TEXT || text.gathered > 0)
    throw refusal(
      'REGEX',
      tree,
      `the text that is matched may be longer than ${MAX_MATCHED_TEXT * 1000} characters. ${advice}`,
    );
  const why = slowness(pattern.constant);
  if (why !== undefined) throw refusal('REGEX', tree, `the regular expression may take very long: ${why}. ${advice}`);
  // A text that the asker gives can be made to be the worst for the pattern; those of the graph cannot.
  if (text.text > 0.2 * 4 && /[*+]|,\}/.test(pattern.constant.replace(/\\./g, '').replace(/^\.\*|\.\*$/g, '')))
    throw refusal('REGEX', tree, `the text that is matched may be long, and the regular expression repeats. ${advice}`);
  if (e.loops > COLLECTED)
    throw refusal(
      'REGEX',
      tree,
      `the regular expression is tried more than ${COLLECTED} times for one row. UNWIND the list.`,
    );
}

export function postfixed(e: Estimate, tree: Tree): Size {
  let size = e.of(tree.parts[0] as Tree);
  for (const each of tree.parts.slice(1)) size = postfix(e, each.parts, size);
  return size;
}

export function postfix(e: Estimate, parts: Tree[], size: Size): Size {
  const range = parts.findIndex((part) => part.text === '..');
  const bounds = parts.map((part) => (part.rule === 'expression' ? e.of(part).constant : undefined));
  if (range < 0) return e.element(size);
  const [from, to] = [bounds[range - 1], bounds[range + 1]];
  const [open, close] = [parts[range - 1]?.rule, parts[range + 1]?.rule].map((rule) => rule !== 'expression');
  const length = sliceLength(open ? null : from, close ? null : to);
  if (length >= size.length) return { ...size, constant: undefined };
  const values = e.element(size).values * length + 1;
  return { ...size, constant: undefined, length, values: Math.min(size.values, values) };
}

function sliceLength(from: unknown, to: unknown): number {
  const [start, end] = [from, to].map((each) => (typeof each === 'number' ? each : undefined));
  if (end !== undefined && end >= 0 && (from === null || (start !== undefined && start >= 0))) return end;
  if (start !== undefined && start < 0 && (to === null || (end !== undefined && end < 0))) return -start;
  return Number.POSITIVE_INFINITY;
}
