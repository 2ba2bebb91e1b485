import { GraphQLError } from 'graphql';

/** A fault that the person who runs a command can mend: shown as `message` and, below it, `hint`, without a stack. Exit status 1. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
    this.name = 'UserError';
  }
}

/** What to tell the person who runs a command on a disk without room; null for any other fault. */
export function ofFullDisk(fault: unknown): UserError | null {
  const { code, path } = (fault ?? {}) as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return null;
  return new UserError(
    `The disk has no room left${path ? ` for ${path}` : ''}.`,
    'Make room and run it again. What a large load sorts on disk goes where TMPDIR says.',
  );
}

/** An argument of an operation that cannot be used. GraphQL code BAD_USER_INPUT; `extensions.argument` names it. */
export class ArgumentError extends GraphQLError {
  constructor(argument: string, message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', argument } });
    this.name = 'ArgumentError';
  }
}

/** The id that an argument names is not in the graph. GraphQL code NOT_FOUND; `extensions.argument` and `extensions.suggestions`. */
export class NotFoundError extends GraphQLError {
  constructor(argument: string, label: string, id: string, suggestions: string[] = []) {
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map((s) => `"${s}"`).join(' or ')}?` : '';
    super(`No ${label} "${id}".${hint}`, { extensions: { code: 'NOT_FOUND', argument, suggestions } });
    this.name = 'NotFoundError';
  }
}

/** The request as a whole is not answered. With `retryAfter`, in seconds, also the header that says when to come back. */
export class RefusedError extends GraphQLError {
  constructor(
    status: number,
    code: string,
    message: string,
    more: { limit?: number; retryAfter?: number } = {},
    cause?: Error,
  ) {
    const headers = new Map(more.retryAfter === undefined ? [] : [['retry-after', String(more.retryAfter)]]);
    super(message, { extensions: { code, ...more, http: { status, headers } }, originalError: cause });
    this.name = 'RefusedError';
  }
}

const AWAY_SECONDS = 2;

/** The database did not answer. GraphQL code SERVICE_UNAVAILABLE, HTTP status 503 with Retry-After. */
export class UnavailableError extends RefusedError {
  constructor(cause?: Error) {
    const message = 'The graph database does not answer at the moment. Try again in a few seconds.';
    super(503, 'SERVICE_UNAVAILABLE', message, { retryAfter: AWAY_SECONDS }, cause);
    this.name = 'UnavailableError';
  }
}

/** A question that would take more time or memory than one may; asked again, it meets the same limit. GraphQL code LIMIT_EXCEEDED; `extensions.limit`: time, of `most` seconds, or memory. */
export class LimitError extends GraphQLError {
  constructor(limit: string, cause?: Error, detail: { limit?: 'time' | 'memory'; most?: number } = {}) {
    super(
      `The question was ended, since ${limit}. Ask for less: fewer kinds or types, fewer steps, one day with \`asOf\`, or a smaller \`first\`.`,
      { extensions: { code: 'LIMIT_EXCEEDED', ...detail }, originalError: cause },
    );
    this.name = 'LimitError';
  }
}

/**
 * A request that asks for more than one may, refused before anything was read. GraphQL code LIMIT_EXCEEDED, HTTP status 400, of a body 413;
 * `extensions.limit` names the limit, `most` what it allows and `asked`, where that was counted, what the request came to.
 */
export class RequestLimitError extends GraphQLError {
  constructor(limit: string, most: number, asked: number | null, what: string, hint = '', status = 400) {
    const extensions = { code: 'LIMIT_EXCEEDED', limit, most, asked: asked ?? undefined, http: { status } };
    super(`${what}; ${most.toLocaleString('en')} is the most. ${hint}`.trim(), { extensions });
    this.name = 'RequestLimitError';
  }
}

/** The body of a request is no JSON. GraphQL code BAD_REQUEST, HTTP status 400. */
export class BodyError extends GraphQLError {
  constructor(fault: string) {
    super(`The body of the request is not JSON: ${fault}`, {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
    this.name = 'BodyError';
  }
}
