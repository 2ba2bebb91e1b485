import type { FastifyBaseLogger } from 'fastify';
import pino, { type DestinationStream, type Logger } from 'pino';
import { plainLog } from './plainLog';

/** Errors whose message, or that of their cause, repeats what was asked: Neo4j's, with the search text, and those of JSON. */
const TELLING = /^(Neo4jError|GQLError|SyntaxError|GraphQLError)$/;
const DEPTH = 3;

/**
 * The log of the server: lines of JSON from that level on, to standard error unless `stream` is given; with `level` null only errors, as text for a
 * person. No line holds an address, a header, a variable, a parameter or the text of a question.
 */
export function createLog(level: string | null, stream: DestinationStream = pino.destination(2)): FastifyBaseLogger {
  if (level === null) return plainLog();
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Fastify hands over the whole request and answer with an error.
      serializers: { err: (error) => plainError(error), req: () => undefined, res: () => undefined },
      hooks: { logMethod },
    },
    stream,
  );
}

/** Fastify repeats the message of an error as that of the line. */
function logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']): void {
  const [first] = args as unknown[];
  if (typeof first === 'object' && first !== null && 'err' in first) method.apply(this, [first, 'failed']);
  else method.apply(this, args);
}

interface PlainError {
  type: string;
  code?: unknown;
  message?: string;
  stack: string[];
  cause?: PlainError;
}

/** Where an error happened and of which kind it is; its message only where that cannot repeat what was asked. */
function plainError(error: unknown, depth = 0, isTelling = false): PlainError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const { name, message, stack = '', cause, code } = error as Error & { code?: unknown };
  const isSecret = isTelling || TELLING.test(name);
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: name,
    code,
    ...(!isSecret && { message }),
    stack: frames.map((line) => line.trim()),
    ...(cause !== undefined && depth < DEPTH && { cause: plainError(cause, depth + 1, isSecret) }),
  };
}

/** From here on, all that the process would write to standard error as text goes into the log. */
export function takeConsole(log: FastifyBaseLogger): void {
  const write =
    (level: 'error' | 'warn') =>
    (...said: unknown[]) => {
      const [first] = said;
      if (first instanceof Error) log[level]({ err: first });
      else log[level](said.map(String).join(' '));
    };
  console.error = write('error');
  console.warn = write('warn');
}
