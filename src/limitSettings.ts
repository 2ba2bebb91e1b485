import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Setting } from './config';
import type { Limits, Openness } from './server/limits/limits';

/** How much one request may ask, and what clients may learn of the schema: docs/limits.md. */
export const LIMIT_SETTINGS = {
  depth: {
    variable: 'GRAPHQL_DEPTH',
    default: '24',
    help: 'Levels of fields within fields that an operation may have; `edges` and `node` are levels too.',
  },
  cost: {
    variable: 'GRAPHQL_COST',
    default: '500000',
    help: 'Values that the answer to one request may hold at most, were every list as long as its `first` allows.',
  },
  tokens: { variable: 'GRAPHQL_TOKENS', default: '3000', help: 'Tokens of a GraphQL document.' },
  aliases: { variable: 'GRAPHQL_ALIASES', default: '100', help: 'Aliases in a GraphQL document.' },
  directives: { variable: 'GRAPHQL_DIRECTIVES', default: '50', help: 'Directives in a GraphQL document.' },
  batch: {
    variable: 'GRAPHQL_BATCH',
    default: '1',
    help: 'Operations that one request may hold, as an array; they share one GRAPHQL_COST. `1`: no array.',
  },
  body: { variable: 'BODY_SIZE', default: '1m', help: 'Size of the body of a request to `/graphql`.' },
  time: { variable: 'REQUEST_TIMEOUT', default: '30', help: 'Seconds that making one answer may take.' },
  introspection: {
    variable: 'INTROSPECTION',
    default: 'true',
    help: 'Whether the API describes its schema to who asks. `false` leaves GraphiQL without completion.',
  },
  graphiql: { variable: 'GRAPHIQL', default: 'true', help: 'Whether a browser gets GraphiQL at `/graphql`.' },
  suggestions: {
    variable: 'SUGGESTIONS',
    default: '',
    help: 'Whether an error about an unknown field, argument or enum value names the like. Unset, `true`, but `false` with INTROSPECTION off or NODE_ENV `production`.',
  },
  trustedDocuments: {
    variable: 'TRUSTED_DOCUMENTS',
    default: '',
    help: 'JSON file of the operations of a front-end, each by the id under which it can be asked.',
  },
  trustedOnly: {
    variable: 'TRUSTED_ONLY',
    default: 'false',
    help: 'Whether only the operations of TRUSTED_DOCUMENTS are answered; the explorer and `regiograaf cypher` send others.',
  },
} satisfies Record<string, Setting>;

/** What reads one setting, and notes what is wrong with it. */
export interface SettingReader {
  text(setting: Setting): string;
  number(setting: Setting, most?: number): number;
  bytes(setting: Setting): number;
  yes(setting: Setting): boolean;
  fault(text: string): void;
}

export function readLimits({ number, bytes }: SettingReader): Limits {
  const s = LIMIT_SETTINGS;
  return {
    depth: number(s.depth),
    cost: number(s.cost),
    tokens: number(s.tokens),
    aliases: number(s.aliases),
    directives: number(s.directives),
    batch: number(s.batch, 1000),
    body: bytes(s.body),
    time: number(s.time, 3600),
  };
}

export function readOpenness({ text, yes, fault }: SettingReader, env: NodeJS.ProcessEnv): Openness {
  const s = LIMIT_SETTINGS;
  const introspection = yes(s.introspection);
  const file = text(s.trustedDocuments);
  const trustedOnly = yes(s.trustedOnly);
  if (file && !existsSync(file)) fault(`${s.trustedDocuments.variable} is "${file}"; there is no such file.`);
  if (trustedOnly && !file)
    fault(`${s.trustedOnly.variable} is true without ${s.trustedDocuments.variable}; nothing would be answered.`);
  return {
    introspection,
    graphiql: yes(s.graphiql),
    suggestions: text(s.suggestions) ? yes(s.suggestions) : introspection && env.NODE_ENV !== 'production',
    trustedDocuments: file ? resolve(file) : null,
    trustedOnly,
  };
}
