import type { Estimate } from './estimate';
import { type Tree, textOf } from './grammar';
import { nameOf, onlyCall } from './literal';
import { refusal } from './place';
import { allOf, anyOf, SCALAR, type Size } from './size';

const MAX_VALUES = 1_000_000;

export function union(e: Estimate, tree: Tree): Size {
  const branches = tree.parts.filter((part) => part.rule === 'singleQuery');
  if (branches.length === 1) return e.of(branches[0] as Tree);
  const outer = e.names;
  const after: Map<string, Size> = new Map(outer);
  const sizes = branches.map((branch) => {
    e.names = new Map(outer);
    const size = e.of(branch);
    for (const [name, each] of e.names) after.set(name, anyOf([each, after.get(name) ?? each]));
    return size;
  });
  e.names = after;
  return anyOf(sizes);
}

export function query(e: Estimate, tree: Tree): Size {
  const sizes = tree.parts.map((part) => e.of(part));
  return sizes.at(-1) ?? SCALAR;
}

export function inner(e: Estimate, tree: Tree): Size {
  return e.scoped(() => e.ofParts(tree), true);
}

export function unwind(e: Estimate, tree: Tree): Size {
  const [expression, , variable] = [tree.parts[1], tree.parts[2], tree.parts[3]] as [Tree, Tree, Tree];
  const call = onlyCall(expression);
  const range = call !== undefined && /^`?range`?\(/i.test(textOf(call)) ? call : undefined;
  // Neo4j makes the numbers of an unwound range one by one, and looks at its clock at each.
  if (range !== undefined) for (const part of range.parts) if (part.rule === 'functionArgument') e.of(part);
  e.names.set(nameOf(variable), range !== undefined ? SCALAR : e.element(e.of(expression)));
  return SCALAR;
}

export function projecting(e: Estimate, tree: Tree): Size {
  const defined: [string, Size][] = [];
  for (const item of tree.parts.filter((part) => part.rule === 'returnItem')) {
    const size = e.of(item.parts[0] as Tree);
    const name = item.parts.length > 1 ? nameOf(item.parts.at(-1) as Tree) : textOf(item).replaceAll('`', '');
    defined.push([name, size]);
  }
  for (const [name, size] of defined) e.names.set(name, size);
  // A row of many large values is one message to whoever asks.
  return row(
    defined.map(([, size]) => size),
    tree,
  );
}

export function row(sizes: Size[], tree: Tree): Size {
  const all = anyOf(sizes);
  if (allOf(sizes).values > MAX_VALUES * 2)
    throw refusal(
      'GROWTH',
      tree,
      'one row may grow beyond two million values. Slice the lists it is made of, as in xs[..100].',
    );
  return all;
}

export function letItem(e: Estimate, tree: Tree): Size {
  const [variable, , expression] = tree.parts as [Tree, Tree, Tree];
  e.names.set(nameOf(variable), e.of(expression));
  return SCALAR;
}
