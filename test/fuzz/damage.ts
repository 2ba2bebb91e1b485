import fc, { type Arbitrary, type GeneratorValue } from 'fast-check';
import { isMap, isSeq, type Node, parseDocument, stringify } from 'yaml';

/** What people and programmes leave in files: marks of YAML and CSV, half a character, no text at all. */
const ODD_PIECES = [
  '\u0000',
  '\ufeff',
  '\t',
  '\r\n',
  '\n\n',
  '"',
  "'",
  ',',
  ';',
  ': ',
  '- ',
  '- - - ',
  '&a ',
  '*a',
  '<<: *a\n',
  '!!binary "x"',
  '!!js/function x',
  '---\n',
  '...\n',
  '%TAG ! x\n',
  '# ',
  '|\n',
  '{',
  ']',
  '${x}',
  '{code}',
  '{',
  '__proto__: {polluted: true}\n',
  'constructor',
  '\ud800',
  'é',
  '9'.repeat(400),
  'x'.repeat(20_000),
  '['.repeat(3000),
];

const ODD_VALUES = [
  null,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  true,
  0,
  -1,
  0.5,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '2023-02-30',
  '2019?',
  '2022-09~',
  '-',
  '5-2',
  '1-999999999',
  '#',
  '@',
  'verslag#99',
  'gemeenten@1',
  'constructor',
  '__proto__',
  'toString',
  'a'.repeat(3000),
  '\u0000',
  '\ud800',
  '{code}',
  '{nosuch}',
  '{code|nosuch}',
  new Date('2023-02-22'),
];

/** The files with one to three things wrong with them. */
export function damaged(files: Record<string, string>): Arbitrary<Record<string, string | Buffer>> {
  return fc.gen().map((g) => {
    const hurt: Record<string, string | Buffer> = { ...files };
    for (let times = 1 + g(fc.nat, 2); times > 0; times--) {
      const name = pick(g, Object.keys(files));
      const text = hurt[name]!;
      if (typeof text === 'string')
        hurt[name] = name.endsWith('.yaml') && g(fc.boolean) ? misfilled(g, text) : garbled(g, text);
    }
    return hurt;
  });
}

function pick<T>(g: GeneratorValue, from: readonly T[]): T {
  return from[g(fc.nat, from.length - 1)]!;
}

/** As an editor, a copy or a transfer goes wrong. */
function garbled(g: GeneratorValue, text: string): string | Buffer {
  const at = g(fc.nat, text.length);
  const end = Math.min(text.length, at + g(fc.nat, 60));
  const [before, part, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  const ways = [
    () => before + pick(g, ODD_PIECES) + part + after,
    () => before + after,
    () => before + part + part + after,
    () => before,
    () => '',
    () => before + g(fc.string, { unit: 'binary', maxLength: 10 }) + after,
    () => Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from(after)]),
    () => Buffer.from(text, 'utf16le'),
  ];
  return pick(g, ways)();
}

/** As a person fills in the wrong thing. */
function misfilled(g: GeneratorValue, text: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  let node: Node | null = document.contents;
  const path: (string | number)[] = [];
  while (isMap(node) || isSeq(node)) {
    if (node.items.length === 0 || (path.length > 0 && g(fc.nat, 3) === 0)) break;
    const index = g(fc.nat, node.items.length - 1);
    const key = isMap(node) ? String((node.items[index] as { key: unknown }).key) : index;
    path.push(key);
    node = (node.get(key, true) as Node | undefined) ?? null;
  }
  if (path.length === 0) return stringify(pick(g, ODD_VALUES));
  const ways = [
    () => document.deleteIn(path),
    () => document.setIn(path, pick(g, ODD_VALUES)),
    () => document.setIn(path, pick(g, ODD_VALUES)),
    () =>
      document.setIn(
        [...path.slice(0, -1), pick(g, ['odd', '__proto__', 'constructor', 'id', 'at'])],
        pick(g, ODD_VALUES),
      ),
  ];
  try {
    pick(g, ways)();
  } catch {
    // A list has no such key: it stays as it was.
  }
  return document.toString();
}
