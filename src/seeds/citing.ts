/** One place of proof: lines of a document, or a row of a table. */
export interface Proof {
  /** `doc#18`, `doc#104-106` or `table@KEY`. */
  id: string;
  documentId: string;
  firstLine?: number;
  lastLine?: number;
  key?: string;
}

export const LINES = String.raw`\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*`;
export const PROOFS = `[a-z0-9][a-z0-9_-]*(?:#${LINES}|@[^;]+)`;

/** Reads `104-106, 18` as lines of the document. Throws an Error whose message continues the text. */
export function proofsOf(documentId: string, lines: string | number): Proof[] {
  return String(lines)
    .split(',')
    .map((part) => {
      const [, first, last] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? [];
      if (!first) throw new Error('is not a list of lines such as "18, 104-106"');
      return lineProof(documentId, Number(first), Number(last ?? first));
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

function lineProof(documentId: string, firstLine: number, lastLine: number): Proof {
  if (lastLine < firstLine) throw new Error(`has the lines ${firstLine}-${lastLine} the wrong way round`);
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}`;
  return { id: `${documentId}#${lines}`, documentId, firstLine, lastLine };
}

/** Citation ids in reading order: by document, then by line, then by key. */
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
