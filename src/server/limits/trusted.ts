import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { UserError } from '../../errors';

/** How a request names an operation: by its text, or by an id. */
export interface Named {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * Operations that can be asked for by id, and, when `only` is set, no others: those that a front-end was published with. Ids come as `documentId`
 * (the draft of GraphQL over HTTP) or as `extensions.persistedQuery.sha256Hash` (Apollo's clients, urql, Relay's example).
 */
export class TrustedDocuments {
  private readonly texts: ReadonlySet<string>;

  constructor(
    private readonly byId: ReadonlyMap<string, string>,
    private readonly only: boolean,
  ) {
    this.texts = new Set(byId.values());
  }

  get isEmpty(): boolean {
    return this.byId.size === 0 && !this.only;
  }

  /** The text of what is asked, by id where it has none. Throws a GraphQLError for what is not trusted. */
  textOf({ query, documentId, extensions }: Named): unknown {
    const id = documentId ?? hashIn(extensions);
    if (typeof id === 'string' && (query ?? '') === '') return this.get(id);
    if (this.only && !this.texts.has(query as string))
      throw new GraphQLError('This server answers only the operations of its own front-end, asked by id.', {
        extensions: { code: 'QUERY_NOT_IN_SAFELIST', http: { status: 403 } },
      });
    return query;
  }

  private get(id: string): string {
    const text = this.byId.get(id) ?? this.byId.get(id.replace(/^sha256:/, ''));
    if (text !== undefined) return text;
    // The code is Apollo's, which its clients know.
    throw new GraphQLError(`This server has no document "${id.slice(0, 100)}".`, {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 400 } },
    });
  }
}

function hashIn(extensions: unknown): unknown {
  return (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery?.sha256Hash;
}

/**
 * Reads the file of documents: an object of texts by id, as GraphQL Code Generator and Relay write it, or Apollo's manifest. Each can also be asked by the
 * SHA-256 of its text. Throws a UserError that lists every document the schema does not know.
 */
export function readTrusted(file: string | null, only: boolean, schema: GraphQLSchema): TrustedDocuments {
  const byId = new Map<string, string>();
  for (const [id, text] of file ? entriesIn(file) : []) {
    byId.set(id, text);
    byId.set(createHash('sha256').update(text).digest('hex'), text);
  }
  const faults = [...byId].flatMap(([id, text]) => faultsOf(text, schema).map((fault) => `${id}: ${fault}`));
  if (faults.length > 0)
    throw new UserError(`${file} holds documents that this server cannot answer:\n  ${faults.join('\n  ')}`);
  return new TrustedDocuments(byId, only);
}

function entriesIn(file: string): [string, string][] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  const { operations } = Object(content) as { operations?: unknown };
  const entries = Array.isArray(operations)
    ? operations.map((operation) => [operation?.id, operation?.body])
    : Object.entries(Object(content));
  const isText = (entry: unknown[]): entry is [string, string] => entry.every((part) => typeof part === 'string');
  if (!entries.every(isText))
    throw new UserError(
      `${file} is no list of documents.`,
      'It takes an object of texts by id, or the manifest of @apollo/generate-persisted-query-manifest.',
    );
  return entries;
}

function faultsOf(text: string, schema: GraphQLSchema): string[] {
  try {
    return validate(schema, parse(text)).map(({ message }) => message);
  } catch (error) {
    return [(error as Error).message];
  }
}
