import type { FastifyRequest } from 'fastify';
import type { Named, TrustedDocuments } from '../limits/trusted';
import type { Operation } from './compiled';

/** What a request carries, with the text of each operation that it names by id. */
export interface Carried {
  body: unknown;
  /** The query string, with its `?`. */
  search: string;
  operations: Operation[];
}

/** Throws a GraphQLError for an operation that is not trusted where only those are. What is malformed is left as it is, for Apollo Server to refuse. */
export function carriedBy({ method, url }: FastifyRequest, body: unknown, trusted: TrustedDocuments): Carried {
  const { search, searchParams } = new URL(url, 'http://localhost');
  if (method === 'GET') {
    const asked = withText(inSearch(searchParams), trusted);
    if (asked.query !== undefined) searchParams.set('query', String(asked.query));
    if (asked.extensions === undefined) searchParams.delete('extensions');
    return { body, search: trusted.isEmpty ? search : `?${searchParams}`, operations: operationsIn([asked]) };
  }
  if (Array.isArray(body)) {
    const all = body.map((part) => (isObject(part) ? withText(part, trusted) : part));
    return { body: all, search, operations: operationsIn(all) };
  }
  if (!isObject(body)) return { body, search, operations: [] };
  const asked = withText(body, trusted);
  return { body: asked, search, operations: operationsIn([asked]) };
}

function withText<T extends Named>(asked: T, trusted: TrustedDocuments): T {
  if (trusted.isEmpty) return asked;
  const { documentId, extensions, ...rest } = asked;
  return { ...rest, query: trusted.textOf(asked) } as T;
}

function operationsIn(asked: unknown[]): Operation[] {
  return asked.map((one) => {
    const { query, operationName, variables } = Object(one) as Record<string, unknown>;
    return {
      query: typeof query === 'string' ? query : '',
      operationName: typeof operationName === 'string' ? operationName : null,
      variables: isObject(variables) ? variables : null,
    };
  });
}

function inSearch(params: URLSearchParams): Named & Record<string, unknown> {
  const text = (name: string) => params.get(name) ?? undefined;
  return {
    query: text('query'),
    documentId: text('documentId'),
    operationName: text('operationName'),
    variables: json(text('variables')),
    extensions: json(text('extensions')),
  };
}

function json(text = 'null'): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
