import type { FastifyBaseLogger } from 'fastify';

const nothing = () => undefined;

/** Writes errors to standard error, for a person, and nothing else. */
export function plainLog(): FastifyBaseLogger {
  const error = (first: unknown) => console.error(isFailure(first) ? first.err : first);
  const log = {
    level: 'error',
    error,
    fatal: error,
    warn: nothing,
    info: nothing,
    debug: nothing,
    trace: nothing,
    silent: nothing,
    child: () => log,
  };
  return log as FastifyBaseLogger;
}

function isFailure(value: unknown): value is { err: unknown } {
  return typeof value === 'object' && value !== null && 'err' in value;
}
