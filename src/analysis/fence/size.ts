/** An estimate, from above, of what an expression gives. */
export interface Size {
  /** Elements, if it is a list. */
  length: number;
  /** Values in it, those within lists and maps counted each. */
  values: number;
  /** Thousands of characters, if it is a text; of the longest text in it otherwise. */
  text: number;
  /** How often it contains what a reduce() has gathered so far. */
  gathered: number;
  /** Its elements or properties, where they may be larger than those of a node. */
  item?: Size;
  /** Its value, where the statement and its parameters alone say it. */
  constant?: string | number;
}

/** Lists of the graph are short: labels, keys, the nodes of a path, the words of a property. */
export const SHORT = 100;
/** What collect() may bring together. */
export const COLLECTED = 10_000;

export const SCALAR: Size = { length: 1, values: 1, text: 0.05, gathered: 0 };
/** A node, a link, a path, or a property of one. */
export const THING: Size = { length: SHORT, values: 1, text: 0.2, gathered: 0 };

/** As large as any of them. */
export function anyOf(sizes: Size[]): Size {
  return sizes.reduce(
    (a, b) => ({
      length: Math.max(a.length, b.length),
      values: Math.max(a.values, b.values),
      text: Math.max(a.text, b.text),
      gathered: Math.max(a.gathered, b.gathered),
      ...items(a, b),
    }),
    { length: 0, values: 0, text: 0, gathered: 0 },
  );
}

/** As large as all of them together. */
export function allOf(sizes: Size[]): Size {
  return sizes.reduce(
    (a, b) => ({
      length: a.length + b.length,
      values: a.values + b.values,
      text: a.text + b.text,
      gathered: a.gathered + b.gathered,
      ...items(a, b),
    }),
    { length: 0, values: 0, text: 0, gathered: 0 },
  );
}

function items(a: Size, b: Size): { item?: Size } {
  if (a.item === undefined) return b.item === undefined ? {} : { item: b.item };
  return { item: b.item === undefined ? a.item : anyOf([a.item, b.item]) };
}

/** A list or map that holds these. */
export function holding(parts: Size[]): Size {
  const { values, gathered } = allOf(parts);
  const item = anyOf(parts);
  return { length: parts.length, values: values + 1, text: item.text, gathered, item };
}

/** The size of a parameter's value. */
export function sizeOf(value: unknown): Size {
  if (typeof value === 'string')
    return { length: 1, values: 1, text: value.length / 1000, gathered: 0, constant: value };
  if (typeof value === 'number' || typeof value === 'bigint') return { ...SCALAR, constant: Number(value) };
  if (value !== null && typeof value === 'object') return holding(Object.values(value).map(sizeOf));
  return SCALAR;
}
