import { createHash } from 'node:crypto';

/** The first `length` hexadecimal digits of the SHA-256 of the parts, each told apart from the next. */
export function hashId(parts: readonly unknown[], length: number): string {
  return sha256(JSON.stringify(parts.map((part) => part ?? null))).slice(0, length);
}

export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with sorted keys and without absent values: equal for equal facts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Lower case without accents: `Enschedé` and `ENSCHEDE` sort together. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
