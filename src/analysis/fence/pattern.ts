import { type Tree, textOf } from './grammar';
import { refusal } from './place';

/** Steps that a repeated pattern may take, and those that a search of shortest paths may. */
export const MAX_STEPS = 15;

/** Refuses patterns that repeat without end, or further than MAX_STEPS, unless shortest paths are asked for, which end at the first found. */
export function checkPatterns(tree: Tree, shortest = false): void {
  const within =
    shortest ||
    tree.rule === 'shortestPathPattern' ||
    (tree.rule === 'pattern' && /^SHORTEST|^A(NY|LL)SHORTEST/i.test(prefix(tree)));
  if (tree.rule === 'quantifier' || tree.rule === 'pathLength') checkSteps(tree, within);
  // What stands inside a repeated part is not a search of its own.
  for (const part of tree.parts)
    checkPatterns(part, within && part.rule !== 'whereClause' && part.rule !== 'expression');
}

function prefix(tree: Tree): string {
  const found = tree.parts.find((part) => part.rule === 'pathPatternPrefix');
  return found === undefined ? '' : textOf(found);
}

function checkSteps(tree: Tree, shortest: boolean): void {
  const text = textOf(tree).replaceAll('_', '');
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const open = tree.rule === 'quantifier' ? /^[+*]$|,\}$/.test(text) : /^\*$|\.\.$/.test(text);
  if (!open && Math.max(0, ...numbers) <= MAX_STEPS) return;
  if (shortest && open) return;
  throw refusal(
    'PATTERN',
    tree,
    `the pattern may repeat ${open ? 'without end' : 'too often'}: write at most ${MAX_STEPS} steps, as in *1..4 or {1,4}, or ask for shortestPath().`,
  );
}
