import { existsSync } from 'node:fs';
import type { Limits, Openness } from '../server/limits/limits';
import type { SettingReader } from './reader';
import { row } from './setting';

/** How much one request may ask, and what clients may learn of the schema: docs/limits.md. */
export const LIMIT_SETTINGS = {
  depth: row(
    'GRAPHQL_DEPTH',
    '24',
    'Levels of fields within fields that an operation may have; `edges` and `node` are levels too.',
  ),
  cost: row(
    'GRAPHQL_COST',
    '500000',
    'Values that the answer to one request may hold at most, were every list as long as its `first` allows.',
  ),
  tokens: row('GRAPHQL_TOKENS', '3000', 'Tokens of a GraphQL document.'),
  aliases: row('GRAPHQL_ALIASES', '100', 'Aliases in a GraphQL document.'),
  directives: row('GRAPHQL_DIRECTIVES', '50', 'Directives in a GraphQL document.'),
  batch: row(
    'GRAPHQL_BATCH',
    '1',
    'Operations that one request may hold, as an array; they share one GRAPHQL_COST. `1`: no array.',
  ),
  body: row('BODY_SIZE', '1m', 'Size of the body of a request to `/graphql`.'),
  time: row('REQUEST_TIMEOUT', '30', 'Seconds that making one answer may take.'),
  introspection: row(
    'INTROSPECTION',
    'true',
    'Whether the API describes its schema to who asks. `false` leaves GraphiQL without completion.',
  ),
  graphiql: row('GRAPHIQL', 'true', 'Whether a browser gets GraphiQL at `/graphql`.'),
  suggestions: row(
    'SUGGESTIONS',
    '',
    'Whether an error about an unknown field, argument or enum value names the like. Unset, `true`, but `false` with INTROSPECTION off or NODE_ENV `production`.',
  ),
  trustedDocuments: row(
    'TRUSTED_DOCUMENTS',
    '',
    'JSON file of the operations of a front-end, each by the id under which it can be asked.',
  ),
  trustedOnly: row(
    'TRUSTED_ONLY',
    'false',
    'Whether only the operations of TRUSTED_DOCUMENTS are answered; the explorer and `regiograaf cypher` send others.',
  ),
};

export function readLimits(reader: SettingReader): Limits {
  const s = LIMIT_SETTINGS;
  return {
    depth: reader.number(s.depth),
    cost: reader.number(s.cost),
    tokens: reader.number(s.tokens),
    aliases: reader.number(s.aliases),
    directives: reader.number(s.directives),
    batch: reader.number(s.batch, 1000),
    body: reader.bytes(s.body),
    time: reader.number(s.time, 3600),
  };
}

export function readOpenness(reader: SettingReader): Openness {
  const s = LIMIT_SETTINGS;
  const introspection = reader.yes(s.introspection);
  const trustedDocuments = reader.path(s.trustedDocuments);
  const trustedOnly = reader.yes(s.trustedOnly);
  if (trustedDocuments && !existsSync(trustedDocuments))
    reader.fault(`${s.trustedDocuments.variable} is "${reader.text(s.trustedDocuments)}"; there is no such file.`);
  if (trustedOnly && !trustedDocuments)
    reader.fault(
      `${s.trustedOnly.variable} is true without ${s.trustedDocuments.variable}; nothing would be answered.`,
    );
  return {
    introspection,
    graphiql: reader.yes(s.graphiql),
    suggestions: reader.text(s.suggestions)
      ? reader.yes(s.suggestions)
      : introspection && reader.env.NODE_ENV !== 'production',
    trustedDocuments,
    trustedOnly,
  };
}
