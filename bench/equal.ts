import type { Compared, Letter } from './compared';
import type { Operation, Variant } from './operations';
import type { Server } from './servers';
import { progress, say } from './terminal';

/** A request as one of the compared takes it, and how many bytes it answers. */
export interface Request {
  body: string;
  bytes: number;
}

/** Of each of the compared the requests of an operation; of those who cannot answer it, none. */
export type Requests = Map<Letter, Request[]>;

/** An answer by the text of the request that it belongs to. */
export type Answers = Map<string, string>;

export async function ask({ origin, path }: Server, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(origin + path, { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text.slice(0, 1000)}`);
  return text;
}

/**
 * Asks each of them each variant once, and compares the answers with the first one's. Throws at the first answer that is an error, empty or another: a
 * comparison of different answers means nothing. Only who may fail (`mayFail`) is left out instead, which is said. `answers` gains those of the first.
 */
export async function compareAnswers(
  operation: Operation,
  variants: Variant[],
  running: Map<Compared, Server>,
  answers: Answers,
  seeds: boolean,
): Promise<Requests> {
  const requests: Requests = new Map();
  let expected: unknown[] | undefined;
  for (const [compared, server] of running) {
    if (compared.letter === 'f' || !compared.answers(operation, seeds)) continue;
    progress(`comparing ${operation.name} (${compared.letter})`);
    const bodies = variants.map((variant) => compared.body(operation, variant));
    try {
      const texts = await answersOf(server, bodies);
      const found = texts.map((text) => unordered(compared.data(operation, text)));
      found.forEach((data, index) => {
        const wrong = expected ? difference(data, expected[index]) : null;
        if (wrong) throw new Error(`another answer to ${bodies[index]}:\n${wrong}`);
      });
      if (!expected) for (const [index, body] of bodies.entries()) answers.set(body, texts[index]!);
      expected ??= found;
      requests.set(
        compared.letter,
        bodies.map((body, index) => ({ body, bytes: Buffer.byteLength(texts[index]!) })),
      );
    } catch (error) {
      if (!(compared.mayFail && error instanceof NoAnswerError))
        throw new Error(`${operation.name} (${compared.letter}): ${(error as Error).message}`);
      say(`${operation.name} (${compared.letter}) is left out: ${error.message}`);
    }
  }
  return requests;
}

/** An answer that is an error, or empty. */
class NoAnswerError extends Error {}

async function answersOf(server: Server, bodies: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const body of bodies) {
    const text = await ask(server, body);
    const wrong = faultOf(text);
    if (wrong) throw new NoAnswerError(wrong);
    texts.push(text);
  }
  return texts;
}

function faultOf(text: string): string | null {
  const { data, errors } = JSON.parse(text);
  if (errors) return errors[0].message;
  const isEmpty = data == null || Object.values(data).some((field) => field === null);
  return isEmpty ? `The answer is empty: ${text.slice(0, 200)}` : null;
}

/** The links of a drawing come in no order that means anything. */
export function unordered(data: unknown): unknown {
  const links = (data as { neighbourhood?: { links: { id: string }[] } } | null)?.neighbourhood?.links;
  links?.sort((one, other) => (one.id < other.id ? -1 : 1));
  return data;
}

/** Where two answers differ first, and how; null where they are equal. The order of fields means nothing. */
export function difference(one: unknown, other: unknown, path = 'data'): string | null {
  if (Object.is(one, other)) return null;
  const [a, b] = [one, other] as Record<string, unknown>[];
  const alike = typeof one === 'object' && typeof other === 'object' && Array.isArray(one) === Array.isArray(other);
  if (!alike || !a || !b) return `${path} is ${shown(one)}, and of the first ${shown(other)}`;
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[name], b[name], `${path}.${name}`);
    if (found) return found;
  }
  return null;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? 'missing').slice(0, 300);
