import type { Tree } from './grammar';
import { textOf } from './grammar';

const ESCAPES: Record<string, string> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };

/** The text that a string literal stands for. */
export function decode(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character);
}

/** A name as Neo4j knows it: without backticks. */
export function nameOf(tree: Tree): string {
  const text = textOf(tree);
  return text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text;
}

/** The call that an expression is, and nothing else; undefined otherwise. */
export function onlyCall(tree: Tree): Tree | undefined {
  if (tree.rule === 'functionInvocation') return tree;
  const [only, second] = tree.parts;
  return only === undefined || second !== undefined || tree.rule === 'parenthesizedExpression'
    ? undefined
    : onlyCall(only);
}
