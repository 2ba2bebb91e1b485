import type { Estimate } from './estimate';
import { FUNCTIONS, type Gives } from './functions';
import { expressionsOf, type Tree, textOf } from './grammar';
import { nameOf } from './literal';
import { many, range } from './loops';
import { refusal } from './place';
import { anyOf, COLLECTED, holding, SCALAR, SHORT, type Size, sizeOf, THING } from './size';

export function variable(e: Estimate, tree: Tree): Size {
  return e.names.get(nameOf(tree)) ?? THING;
}

export function parameter(e: Estimate, tree: Tree): Size {
  const name = nameOf(tree.parts.at(-1) as Tree);
  return Object.hasOwn(e.parameters, name) ? sizeOf(e.parameters[name]) : THING;
}

export function literal(_: Estimate, tree: Tree): Size {
  const text = textOf(tree);
  if (/^-?\d+$/.test(text)) return { ...SCALAR, constant: Number(text) };
  return SCALAR;
}

export function list(e: Estimate, tree: Tree): Size {
  return holding(tree.parts.filter((part) => part.rule !== 'token').map((part) => e.of(part)));
}

export function map(e: Estimate, tree: Tree): Size {
  return holding(expressionsOf(tree).map((part) => e.of(part)));
}

export function projection(e: Estimate, tree: Tree): Size {
  const [variable, ...elements] = tree.parts.filter((part) => part.rule !== 'token') as [Tree, ...Tree[]];
  const base = e.of(variable);
  return holding([base, ...elements.map((element) => e.of(element))]);
}

export function projected(e: Estimate, tree: Tree): Size {
  const last = tree.parts.at(-1) as Tree;
  return ['expression', 'variable'].includes(last.rule) ? e.of(last) : THING;
}

export function cases(e: Estimate, tree: Tree): Size {
  const results: Size[] = [];
  let result = false;
  for (const part of tree.parts) {
    const word = part.text.toUpperCase();
    if (part.rule === 'token') result = word === 'THEN' || word === 'ELSE';
    else if (part.rule === 'caseAlternative' || part.rule === 'extendedCaseAlternative') results.push(cases(e, part));
    else if (result) results.push(e.of(part));
    else e.of(part);
  }
  return anyOf(results);
}

export function call(e: Estimate, tree: Tree): Size {
  const name = textOf(tree.parts[0] as Tree)
    .replaceAll('`', '')
    .toLowerCase();
  const gives = FUNCTIONS.get(name);
  if (gives === undefined)
    throw refusal(
      'FUNCTION',
      tree,
      `the function ${name}() is not on the list of those that run here. The README names them.`,
    );
  const sizes = tree.parts.filter((part) => part.rule === 'functionArgument').map((part) => e.of(part));
  return given(e, gives, tree, sizes);
}

export function given(e: Estimate, gives: Gives, tree: Tree, sizes: Size[]): Size {
  const first = sizes[0] ?? SCALAR;
  const { constant: _, ...same } = first;
  if (e.loops * first.text > 1_000_000)
    throw refusal('GROWTH', tree, 'a long text is worked on too often here. Slice the list, as in xs[..100].');
  if (gives === 'scalar') return SCALAR;
  if (gives === 'thing') return THING;
  if (gives === 'same') return same;
  if (gives === 'any') return anyOf(sizes);
  if (gives === 'item') return e.element(first);
  if (gives === 'collect') return { ...many(same, COLLECTED), values: Math.max(COLLECTED, same.values) };
  if (gives === 'split')
    return {
      length: Math.max(SHORT, first.text * 1000),
      values: Math.max(SHORT, first.text * 1000),
      text: first.text,
      gathered: first.gathered,
      item: { ...SCALAR, text: first.text },
    };
  if (gives === 'range') return range(e, tree);
  return replaced(first, sizes[1] ?? SCALAR, sizes[2] ?? SCALAR);
}

export function replaced(text: Size, found: Size, by: Size): Size {
  const letters = typeof found.constant === 'string' ? Math.max(1, found.constant.length) : 1;
  const factor = 1 + (by.text * 1000) / letters;
  return { ...text, constant: undefined, text: text.text * factor, gathered: text.gathered * 2 + by.gathered * 2 };
}
