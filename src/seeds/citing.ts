/** One place of proof: lines of a text, paragraphs of a web page, or a row of a table. */
export interface Proof {
  /** `doc#18`, `doc#104-106` or `table@KEY`. */
  id: string;
  documentId: string;
  /** The first and last line or paragraph, counted from 1. */
  first?: number;
  last?: number;
  key?: string;
}

export const LINES = String.raw`\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*`;
export const PROOFS = `[a-z0-9][a-z0-9_-]*(?:#${LINES}|@[^;]+)`;

/** Reads `104-106, 18` as lines or paragraphs of the document. Throws an Error whose message continues the text. */
export function proofsOf(documentId: string, lines: string | number): Proof[] {
  return String(lines)
    .split(',')
    .map((part) => {
      const [, first, last] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? [];
      if (!first) throw new Error('is not a list of lines or paragraphs such as "18, 104-106"');
      return placeProof(documentId, Number(first), Number(last ?? first));
    });
}

/** Reads `doc#104-106, 18; table@KEY`. Throws an Error whose message continues the text. */
export function proofsIn(text: string): Proof[] {
  return text.split(';').flatMap((part) => {
    const [, documentId, sign, rest] = /^\s*([a-z0-9][a-z0-9_-]*)([#@])(.+?)\s*$/.exec(part) ?? [];
    if (!documentId || !rest) throw new Error('is not a proof such as "document#18, 104-106" or "table@KEY"');
    return sign === '#' ? proofsOf(documentId, rest) : [rowProof(documentId, rest)];
  });
}

export function rowProof(table: string, key: string): Proof {
  return { id: `${table}@${key}`, documentId: table, key };
}

function placeProof(documentId: string, first: number, last: number): Proof {
  if (last < first) throw new Error(`has ${first}-${last} the wrong way round`);
  const place = first === last ? `${first}` : `${first}-${last}`;
  return { id: `${documentId}#${place}`, documentId, first, last };
}

/** Citation ids in reading order: by document, then by line or paragraph, then by key. */
export function inReadingOrder(ids: Iterable<string>): string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, parts: /^([^#@]+)(?:#(\d+)(?:-(\d+))?)?/.exec(id) }))
    .sort((a, b) => {
      const [one, other] = [a.parts?.[1] ?? '', b.parts?.[1] ?? ''];
      if (one !== other) return one < other ? -1 : 1;
      const lines =
        Number(a.parts?.[2] ?? 0) - Number(b.parts?.[2] ?? 0) || Number(a.parts?.[3] ?? 0) - Number(b.parts?.[3] ?? 0);
      return lines || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    })
    .map(({ id }) => id);
}
