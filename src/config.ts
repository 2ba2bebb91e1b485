import { resolve } from 'node:path';
import { UserError } from './errors';

/** One setting: its environment variable, what it is when unset, and what it does. The README's table is made from these rows. */
export interface Setting {
  variable: string;
  default: string;
  help: string;
}

export const SETTINGS = {
  port: row('PORT', '4000', 'Port of the GraphQL server. Unset, the next free one is taken when 4000 is in use.'),
  host: row('HOST', '127.0.0.1', 'Address the GraphQL server listens on.'),
  neo4jUri: row(
    'NEO4J_URI',
    '',
    'An existing Neo4j to use (`bolt://`, `neo4j://`, `neo4j+s://` …). Unset, the embedded one is started.',
  ),
  neo4jUser: row('NEO4J_USER', 'neo4j', 'User at that Neo4j.'),
  neo4jPassword: row('NEO4J_PASSWORD', '', 'Password of that user. The embedded server makes its own.'),
  neo4jDatabase: row('NEO4J_DATABASE', 'neo4j', 'Database to read and load.'),
  neo4jVersion: row('NEO4J_VERSION', '5.26.30', 'Version of the embedded Neo4j. 2026.x needs Java 21.'),
  neo4jBoltPort: row(
    'NEO4J_BOLT_PORT',
    '7687',
    'Bolt port of the embedded Neo4j. Unset, the next free one is taken when 7687 is in use.',
  ),
  neo4jHeap: row('NEO4J_HEAP', '512m', 'Heap of the embedded Neo4j.'),
  neo4jPageCache: row('NEO4J_PAGECACHE', '256m', 'Page cache of the embedded Neo4j.'),
  queryTimeout: row('QUERY_TIMEOUT', '15', 'Seconds after which Neo4j ends a read.'),
  dataDir: row('DATA_DIR', '.regiograaf', 'Folder of the embedded Neo4j: its programme, store, logs and password.'),
  seedsDir: row('SEEDS_DIR', 'seeds', 'Folder of the facts that `serve` and `load` load.'),
  documentsDir: row(
    'DOCUMENTS_DIR',
    '',
    'Folder of the source texts. Set, citations give their excerpt; unset, `excerpt` is null.',
  ),
  loadTransactionFacts: row(
    'LOAD_TRANSACTION_FACTS',
    '30000',
    'Largest number of facts loaded in one transaction; more are loaded in steps.',
  ),
  loadMemoryFacts: row(
    'LOAD_MEMORY_FACTS',
    '100000',
    'Largest number of facts held in memory; more are sorted on disk.',
  ),
} satisfies Record<string, Setting>;

function row(variable: string, value: string, help: string): Setting {
  return { variable, default: value, help };
}

export interface Config {
  port: number;
  /** Whether PORT was set by the user, so that a taken port is an error rather than a reason to take the next. */
  portFixed: boolean;
  host: string;
  neo4j: { uri: string | null; user: string; password: string; database: string };
  embedded: {
    version: string;
    boltPort: number;
    boltPortFixed: boolean;
    heap: string;
    pageCache: string;
    dataDir: string;
  };
  queryTimeout: number;
  seedsDir: string;
  documentsDir: string | null;
  loadTransactionFacts: number;
  loadMemoryFacts: number;
}

/** The settings of this run, read once. Throws one UserError that lists every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const text = (setting: Setting) => env[setting.variable] || setting.default;
  const given = (setting: Setting) => Boolean(env[setting.variable]);
  const number = (setting: Setting, most = Number.MAX_SAFE_INTEGER) => {
    const value = Number(text(setting));
    if (!Number.isInteger(value) || value < 1 || value > most)
      faults.push(`${setting.variable} is "${text(setting)}"; it takes a whole number from 1 to ${most}.`);
    return value;
  };
  const memory = (setting: Setting) => {
    const value = text(setting);
    if (!/^\d+[kmg]$/i.test(value))
      faults.push(`${setting.variable} is "${value}"; it takes a size such as 512m or 2g.`);
    return value;
  };
  const s = SETTINGS;
  const uri = text(s.neo4jUri) || null;
  if (uri && !/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]+/.test(uri))
    faults.push(
      `${s.neo4jUri.variable} is "${uri}"; it takes an address such as bolt://127.0.0.1:7687 or neo4j+s://example.org.`,
    );
  if (uri && !given(s.neo4jPassword))
    faults.push(`${s.neo4jUri.variable} is set without ${s.neo4jPassword.variable}; set the password of that Neo4j.`);
  const config: Config = {
    port: number(s.port, 65535),
    portFixed: given(s.port),
    host: text(s.host),
    neo4j: { uri, user: text(s.neo4jUser), password: text(s.neo4jPassword), database: text(s.neo4jDatabase) },
    embedded: {
      version: text(s.neo4jVersion),
      boltPort: number(s.neo4jBoltPort, 65535),
      boltPortFixed: given(s.neo4jBoltPort),
      heap: memory(s.neo4jHeap),
      pageCache: memory(s.neo4jPageCache),
      dataDir: resolve(text(s.dataDir)),
    },
    queryTimeout: number(s.queryTimeout),
    seedsDir: resolve(text(s.seedsDir)),
    documentsDir: text(s.documentsDir) ? resolve(text(s.documentsDir)) : null,
    loadTransactionFacts: number(s.loadTransactionFacts),
    loadMemoryFacts: number(s.loadMemoryFacts),
  };
  if (faults.length > 0) throw new UserError(`The settings cannot be used:\n  ${faults.join('\n  ')}`);
  return config;
}
