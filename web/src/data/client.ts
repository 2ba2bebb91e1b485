/**
 * One question to the server: a GraphQL operation over HTTP, nothing else. Copy this folder to start a front-end of your own.
 */
export class AskError extends Error {
  constructor(
    /** UNREACHABLE: no answer at all. REFUSED: the server says what is wrong with the question. BROKEN: anything else. */
    readonly kind: 'UNREACHABLE' | 'REFUSED' | 'BROKEN',
    message: string,
  ) {
    super(message);
  }
}

interface Body<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const OURS = ['BAD_USER_INPUT', 'NOT_FOUND', 'GRAPHQL_VALIDATION_FAILED', 'LIMIT_EXCEEDED'];

/** Throws AskError; an aborted question throws the DOMException of `fetch` instead, so that callers can drop it. */
export async function ask<T>(query: string, variables: object = {}, signal?: AbortSignal): Promise<T> {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
  }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    throw new AskError('UNREACHABLE', error.message);
  });
  const body = (await response.json().catch(() => null)) as Body<T> | null;
  if (!body) throw new AskError('UNREACHABLE', `HTTP ${response.status}`);
  const problem = body.errors?.[0];
  if (problem)
    throw new AskError(OURS.includes(problem.extensions?.code ?? '') ? 'REFUSED' : 'BROKEN', problem.message);
  if (!body.data) throw new AskError('BROKEN', `HTTP ${response.status}`);
  return body.data;
}
