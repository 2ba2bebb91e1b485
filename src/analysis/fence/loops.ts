import type { Estimate } from './estimate';
import { expressionsOf, type Tree, textOf } from './grammar';
import { nameOf } from './literal';
import { refusal } from './place';
import { anyOf, COLLECTED, SCALAR, SHORT, type Size, THING } from './size';

const MAX_GATHERED_COPIES = 30_000_000;

export function comprehension(e: Estimate, tree: Tree): Size {
  const [list, ...rest] = expressionsOf(tree) as [Tree, ...Tree[]];
  const size = e.of(list);
  const bar = tree.parts.findIndex((part) => part.text === '|');
  return e.scoped(() => {
    e.repeat(tree, size.length);
    const element = e.element(size);
    e.names.set(nameOf(tree.parts.find((part) => part.rule === 'variable') as Tree), element);
    const last = rest.map((part) => e.of(part)).at(-1);
    if (bar < 0 || last === undefined) return { ...size, constant: undefined };
    return many(last, size.length, size.gathered);
  });
}

export function many(each: Size, length: number, gathered = 0): Size {
  return {
    length,
    values: each.values * Math.max(1, length),
    text: each.text,
    gathered: each.gathered * Math.max(1, length) + gathered,
    item: each,
  };
}

export function predicate(e: Estimate, tree: Tree): Size {
  comprehension(e, tree);
  return SCALAR;
}

export function ofPattern(e: Estimate, tree: Tree): Size {
  return e.scoped(() => {
    e.repeat(tree, SHORT);
    const sizes = tree.parts.filter((part) => part.rule !== 'token').map((part) => e.of(part));
    return many(sizes.at(-1) as Size, 1000);
  });
}

export function reduce(e: Estimate, tree: Tree): Size {
  const [start, list, body] = expressionsOf(tree).map((part, i) => (i < 2 ? e.of(part) : part)) as [Size, Size, Tree];
  const [gathered, element] = tree.parts.filter((part) => part.rule === 'variable').map(nameOf) as [string, string];
  return e.scoped(() => {
    e.repeat(tree, list.length);
    e.names.set(gathered, { length: Math.max(start.length, list.length), values: 0, text: 0, gathered: 1 });
    e.names.set(element, e.element(list));
    const each = e.of(body);
    if (each.gathered > 1)
      throw refusal(
        'GROWTH',
        body,
        `reduce() uses ${gathered} more than once in what it makes of it, so that it may double each time. Use it once, or UNWIND and aggregate.`,
      );
    if (list.length * list.length * each.text > MAX_GATHERED_COPIES && each.gathered > 0 && each.text > SCALAR.text)
      throw refusal(
        'GROWTH',
        body,
        'reduce() joins texts into one that may become too long. Slice the list, as in xs[..1000].',
      );
    const length = start.length + (each.length > 1 ? list.length * Math.min(each.length, SHORT) : list.length);
    const item = anyOf([start.item ?? THING, each.item ?? THING]);
    return {
      length,
      values: start.values + list.length * each.values,
      text: start.text + list.length * (each.gathered > 0 ? each.text : 0) + each.text,
      gathered: 0,
      item,
    };
  });
}

export function subquery(e: Estimate, tree: Tree): Size {
  return e.scoped(() => {
    const sizes = tree.parts.filter((part) => part.rule !== 'token').map((part) => e.of(part));
    return tree.rule === 'collectExpression' ? many(anyOf(sizes), COLLECTED) : SCALAR;
  });
}

export function range(e: Estimate, tree: Tree): Size {
  const ends = tree.parts.filter((part) => part.rule === 'functionArgument');
  const [from, to, step] = ends.map((part) => e.of(part).constant);
  const count = elements(e, ends[1] as Tree, from, to, ends.length > 2 ? step : 1);
  if (count === undefined || count > COLLECTED)
    throw refusal(
      'RANGE',
      tree,
      `outside UNWIND, range() needs numbers, parameters or size(…) as its ends, and gives at most ${COLLECTED.toLocaleString('en')}. Use UNWIND range(…) AS i: rows are counted.`,
    );
  return { length: count, values: count, text: SCALAR.text, gathered: 0, item: SCALAR };
}

export function elements(e: Estimate, end: Tree, from: unknown, to: unknown, step: unknown): number | undefined {
  if (typeof from !== 'number' || typeof step !== 'number' || !Number.isInteger(step) || step === 0) return undefined;
  if (typeof to === 'number') return Math.max(0, Math.floor((to - from) / step) + 1);
  const call = firstCall(end);
  const written = call === undefined ? '' : textOf(call);
  const counts = /^(?:size|length)\(/i.test(written) && textOf(end).startsWith(written);
  const counted =
    counts && /^(?:[-+]\d{1,4})?$/.test(textOf(end).slice(written.length))
      ? call?.parts.find((part) => part.rule === 'functionArgument')
      : undefined;
  if (counted === undefined || from < 0) return undefined;
  const argument = e.of(counted);
  return Math.max(argument.length, argument.text * 1000);
}

function firstCall(tree: Tree): Tree | undefined {
  if (tree.rule === 'functionInvocation') return tree;
  const first = tree.parts[0];
  return first === undefined ? undefined : firstCall(first);
}
