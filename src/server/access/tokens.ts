import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** READER: asks what is in the schema, but for `cypher`, and exports; ANALYST: `cypher`, too. */
export const ROLES = ['reader', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

/** A token as it is stored: it cannot be had from its hash. */
export interface KnownToken {
  role: Role;
  /** SHA-256, in hexadecimal. Tokens of ours have 256 random bits, so a slow hash as for passwords would add nothing. */
  hash: string;
  /** Whose it is. */
  name: string;
}

const LINE = /^(\S+)\s+sha256:([0-9a-f]{64})\s+(\S.*)$/;
const RANDOM_BYTES = 32;

/** A new token, and the line of the file that lets its bearer in. The prefix lets programs that look for leaked secrets find it. */
export function makeToken(role: Role, name: string): { token: string; line: string } {
  const token = `regiograaf_${randomBytes(RANDOM_BYTES).toString('base64url')}`;
  return { token, line: `${role} sha256:${hashOf(token).toString('hex')} ${name}` };
}

export function tokenOf(role: Role, name: string, token: string): KnownToken {
  return { role, hash: hashOf(token).toString('hex'), name };
}

/** One token a line: `analyst sha256:… whose it is`. Blank lines, and those that begin with #, are left out. Faults are added to the list. */
export function readTokens(file: string, faults: string[]): KnownToken[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    faults.push(`TOKENS_FILE cannot be read: ${(error as Error).message}`);
    return [];
  }
  const tokens: KnownToken[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, role, hash, name] = LINE.exec(line.trim()) ?? [];
    if (ROLES.includes(role as Role)) tokens.push({ role: role as Role, hash: hash!, name: name! });
    // The line itself is not shown: somebody may have put a token there as it is.
    else faults.push(`${file}:${index + 1}: a line is \`ROLE sha256:HASH NAME\`, where ROLE is ${ROLES.join(' or ')}.`);
  }
  if (tokens.length === 0 && faults.length === 0) faults.push(`TOKENS_FILE ${file} has no token.`);
  return tokens;
}

/** The tokens that are known, by the header in which they are sent. */
export class Tokens {
  private readonly known: (KnownToken & { bytes: Buffer })[];

  constructor(known: readonly KnownToken[]) {
    this.known = known.map((token) => ({ ...token, bytes: Buffer.from(token.hash, 'hex') }));
  }

  get isEmpty(): boolean {
    return this.known.length === 0;
  }

  /** Of `Authorization: Bearer …`; undefined where it is none that is known. */
  of(authorization?: string): KnownToken | undefined {
    const [, given] = /^Bearer +(\S.*)$/i.exec(authorization ?? '') ?? [];
    if (given === undefined || this.isEmpty) return undefined;
    const hash = hashOf(given.trim());
    // All are compared, each in the same time, so that the time tells nothing.
    return this.known.reduce<KnownToken | undefined>(
      (found, token) => (timingSafeEqual(token.bytes, hash) ? token : found),
      undefined,
    );
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
