import { delimiter, resolve } from 'node:path';
import { UserError } from './errors';
import type { Limits, Openness } from './server/limits/limits';
import { ACCESS_SETTINGS, type AccessSettings, readAccess } from './settings/access';
import { CYPHER_SETTINGS, type CypherSettings, readCypher } from './settings/cypher';
import { misspelled, unusable } from './settings/faults';
import { LIMIT_SETTINGS, readLimits, readOpenness } from './settings/limits';
import { OPERATION_SETTINGS, type OperationSettings, readOperation } from './settings/operation';
import { OVERLOAD_SETTINGS, type OverloadSettings, readOverload } from './settings/overload';
import { SettingReader } from './settings/reader';
import { row, type Setting } from './settings/setting';

export const SETTINGS = {
  port: row('PORT', '4000', 'Port of the GraphQL server. Unset, the next free one is taken when 4000 is in use.'),
  host: row('HOST', '127.0.0.1', 'Address the GraphQL server listens on.'),
  ...OPERATION_SETTINGS,
  corsOrigins: row(
    'CORS_ORIGINS',
    '',
    'Origins whose pages may ask `/graphql` and `/export`, separated by commas: `https://example.org,http://localhost:5173`. `*` is any page that a visitor has open. Unset, none but our own.',
  ),
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
  neo4jHttpPort: row(
    'NEO4J_HTTP_PORT',
    '7474',
    'Port of the Neo4j Browser of the embedded Neo4j. Unset, the next free one is taken when 7474 is in use.',
  ),
  neo4jHeap: row('NEO4J_HEAP', '512m', 'Heap of the embedded Neo4j.'),
  neo4jPageCache: row('NEO4J_PAGECACHE', '256m', 'Page cache of the embedded Neo4j.'),
  queryTimeout: row('QUERY_TIMEOUT', '15', 'Seconds after which Neo4j ends a read.'),
  cacheMemory: row(
    'CACHE_MEMORY',
    '64m',
    'Memory for answers that are kept, each as long as nothing is committed to the graph. `0`: none.',
  ),
  ...LIMIT_SETTINGS,
  dataDir: row('DATA_DIR', '.regiograaf', 'Folder of the embedded Neo4j: its programme, store, logs and password.'),
  seedsDir: row(
    'SEEDS_DIR',
    'seeds',
    'Folders of the facts that `serve`, `load` and `check` take as one, separated as in PATH: `seeds:/home/me/facts`.',
  ),
  documentsDir: row(
    'DOCUMENTS_DIR',
    '',
    'Folder of the source texts. Set, citations give their excerpt; unset, `excerpt` is null.',
  ),
  ...CYPHER_SETTINGS,
  ...ACCESS_SETTINGS,
  ...OVERLOAD_SETTINGS,
  exportConcurrency: row(
    'EXPORT_CONCURRENCY',
    '2',
    'How many exports run at once over HTTP; others are told to come back.',
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
  suppressedFile: row(
    'SUPPRESSED_FILE',
    '',
    'A list of people to keep out of the graph, beside the `suppressed.yaml` of each folder and of this installation.',
  ),
} satisfies Record<string, Setting>;

export interface Config {
  port: number;
  /** Whether PORT was set by the user, so that a taken port is an error rather than a reason to take the next. */
  portFixed: boolean;
  host: string;
  corsOrigins: string[];
  operation: OperationSettings;
  neo4j: { uri: string | null; user: string; password: string; database: string };
  embedded: {
    version: string;
    boltPort: number;
    boltPortFixed: boolean;
    httpPort: number;
    httpPortFixed: boolean;
    heap: string;
    pageCache: string;
    transactionMemory?: string;
    dataDir: string;
  };
  queryTimeout: number;
  /** Bytes of answers that are kept; 0 for none. */
  cacheMemory: number;
  limits: Limits;
  openness: Openness;
  cypher: CypherSettings;
  access: AccessSettings;
  overload: OverloadSettings;
  /** Taken as one. */
  seedsDirs: string[];
  documentsDir: string | null;
  exportConcurrency: number;
  loadTransactionFacts: number;
  loadMemoryFacts: number;
  suppressedFile: string | null;
}

/** The settings of this run, read once. Throws one UserError that lists every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const reader = new SettingReader(env);
  const s = SETTINGS;
  for (const fault of [...misspelled(env, s), ...unusable(env, s)]) reader.fault(fault);
  const config: Config = {
    port: reader.number(s.port, 65535),
    portFixed: reader.given(s.port),
    host: reader.text(s.host),
    corsOrigins: corsOriginsIn(reader),
    operation: readOperation(reader),
    neo4j: neo4jIn(reader),
    embedded: {
      version: reader.text(s.neo4jVersion),
      boltPort: reader.number(s.neo4jBoltPort, 65535),
      boltPortFixed: reader.given(s.neo4jBoltPort),
      httpPort: reader.number(s.neo4jHttpPort, 65535),
      httpPortFixed: reader.given(s.neo4jHttpPort),
      heap: reader.size(s.neo4jHeap),
      pageCache: reader.size(s.neo4jPageCache),
      ...(reader.given(s.cypherMemory) && { transactionMemory: reader.size(s.cypherMemory) }),
      dataDir: resolve(reader.text(s.dataDir)),
    },
    queryTimeout: reader.number(s.queryTimeout),
    cacheMemory: reader.bytesOrNone(s.cacheMemory),
    limits: readLimits(reader),
    openness: readOpenness(reader),
    cypher: readCypher(reader),
    access: readAccess(reader),
    overload: readOverload(reader),
    seedsDirs: reader
      .text(s.seedsDir)
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    documentsDir: reader.path(s.documentsDir),
    exportConcurrency: reader.number(s.exportConcurrency, 100),
    loadTransactionFacts: reader.number(s.loadTransactionFacts),
    loadMemoryFacts: reader.number(s.loadMemoryFacts),
    suppressedFile: reader.path(s.suppressedFile),
  };
  if (reader.faults.length > 0) throw new UserError(`The settings cannot be used:\n  ${reader.faults.join('\n  ')}`);
  return config;
}

function corsOriginsIn(reader: SettingReader): string[] {
  const { corsOrigins } = SETTINGS;
  const origins = reader.list(corsOrigins);
  for (const origin of origins)
    if (origin !== '*' && !isOrigin(origin))
      reader.fault(
        `${corsOrigins.variable} has "${origin}"; it takes origins such as https://example.org, without a path, or *.`,
      );
  return origins;
}

/** As browsers send it: a scheme and a host, in lower case, with a port where it is not the scheme's own. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function neo4jIn(reader: SettingReader): Config['neo4j'] {
  const { neo4jUri, neo4jUser, neo4jPassword, neo4jDatabase } = SETTINGS;
  const uri = reader.textOrNull(neo4jUri);
  if (uri && !/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]+/.test(uri))
    reader.fault(
      `${neo4jUri.variable} is "${uri}"; it takes an address such as bolt://127.0.0.1:7687 or neo4j+s://example.org.`,
    );
  if (uri && !reader.given(neo4jPassword))
    reader.fault(`${neo4jUri.variable} is set without ${neo4jPassword.variable}; set the password of that Neo4j.`);
  return {
    uri,
    user: reader.text(neo4jUser),
    password: reader.text(neo4jPassword),
    database: reader.text(neo4jDatabase),
  };
}
