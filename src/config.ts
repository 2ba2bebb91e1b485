import { delimiter, resolve } from 'node:path';
import { misspelled, unusable } from './configFaults';
import { UserError } from './errors';
import { LIMIT_SETTINGS, readLimits, readOpenness } from './limitSettings';
import { ACCESS_SETTINGS, type AccessSettings, readAccess } from './server/access/settings';
import type { Limits, Openness } from './server/limits/limits';
import { OVERLOAD_SETTINGS, type OverloadSettings, readOverload } from './server/overload/settings';

/** One setting: its environment variable, what it is when unset, and what it does. The README's table is made from these rows. */
export interface Setting {
  variable: string;
  default: string;
  help: string;
}

export const SETTINGS = {
  port: row('PORT', '4000', 'Port of the GraphQL server. Unset, the next free one is taken when 4000 is in use.'),
  host: row('HOST', '127.0.0.1', 'Address the GraphQL server listens on.'),
  logLevel: row(
    'LOG_LEVEL',
    '',
    'Set, what happens is written to standard error as lines of JSON: `debug`, `info`, `warn`, `error` or `fatal` and what is worse. Unset, only errors are, as text.',
  ),
  slowQuery: row('SLOW_QUERY', '1000', 'Milliseconds from which a statement to Neo4j is named as slow in the log.'),
  metricsToken: row(
    'METRICS_TOKEN',
    '',
    'Token of at least 16 characters that `/metrics` then asks for, as `Authorization: Bearer …`. Unset, `/metrics` answers this machine only.',
  ),
  tracesTo: row(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    '',
    'Address of the OpenTelemetry collector that traces go to, such as `http://127.0.0.1:4318`. Unset, none are made.',
  ),
  drainDelay: row(
    'DRAIN_DELAY',
    '0',
    'Seconds that a server which was told to stop still takes requests, saying on `/health/ready` that it is about to end.',
  ),
  drainTimeout: row(
    'DRAIN_TIMEOUT',
    '15',
    'Seconds that requests then have to come to an end, after which their connections are cut.',
  ),
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
  cypherTimeout: row('CYPHER_TIMEOUT', '10', 'Seconds after which an ad-hoc Cypher statement is ended.'),
  cypherRows: row('CYPHER_ROWS', '10000', 'Largest number of rows that one ad-hoc statement may ask for.'),
  cypherBytes: row('CYPHER_BYTES', '16m', 'Size at which the answer to an ad-hoc statement is cut off.'),
  cypherMemory: row(
    'CYPHER_MEMORY',
    '',
    'Memory that one transaction of the embedded Neo4j may take, loads included. Unset, half of NEO4J_HEAP.',
  ),
  cypherConcurrency: row('CYPHER_CONCURRENCY', '2', 'How many ad-hoc statements run at once; others wait.'),
  cypherWait: row('CYPHER_WAIT', '5', 'Seconds that an ad-hoc statement waits for its turn before it is sent away.'),
  cypherToken: row(
    'CYPHER_TOKEN',
    '',
    'Token of at least 16 characters that `cypher` then asks for, as `Authorization: Bearer …`. Unset, `cypher` answers this machine only.',
  ),
  cypherPassages: row(
    'CYPHER_PASSAGES',
    'false',
    'Whether ad-hoc Cypher may read the source texts. `false`: `cypher` is off while DOCUMENTS_DIR is loaded.',
  ),
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

const SHORTEST_TOKEN = 16;

function bytesOf(size: string): number {
  return (
    Number.parseInt(size, 10) * { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[size.at(-1)!.toLowerCase() as 'k' | 'm' | 'g']
  );
}

/** As browsers send it: a scheme and a host, in lower case, with a port where it is not the scheme's own. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function row(variable: string, value: string, help: string): Setting {
  return { variable, default: value, help };
}

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

/** How the server is watched and stopped. */
export interface OperationSettings {
  /** Null: no log in JSON. */
  logLevel: string | null;
  /** Milliseconds. */
  slowQuery: number;
  metricsToken: string | null;
  /** Where traces go; null for none. */
  tracesTo: string | null;
  /** Seconds. */
  drainDelay: number;
  /** Seconds. */
  drainTimeout: number;
}

/** How far ad-hoc Cypher may go, and who may send it. Times in seconds. */
export interface CypherSettings {
  timeout: number;
  rows: number;
  bytes: number;
  concurrency: number;
  wait: number;
  token: string | null;
  passages: boolean;
}

/** The settings of this run, read once. Throws one UserError that lists every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const text = (setting: Setting) => env[setting.variable] || setting.default;
  const given = (setting: Setting) => Boolean(env[setting.variable]);
  const number = (setting: Setting, most = Number.MAX_SAFE_INTEGER, least = 1) => {
    const value = Number(text(setting));
    if (!Number.isInteger(value) || value < least || value > most)
      faults.push(`${setting.variable} is "${text(setting)}"; it takes a whole number from ${least} to ${most}.`);
    return value;
  };
  const memory = (setting: Setting) => {
    const value = text(setting);
    if (!/^\d+[kmg]$/i.test(value))
      faults.push(`${setting.variable} is "${value}"; it takes a size such as 512m or 2g.`);
    return value;
  };
  const memoryOrNone = (setting: Setting) => (text(setting) === '0' ? 0 : bytesOf(memory(setting)));
  const yes = (setting: Setting) => {
    const value = text(setting);
    if (value !== 'true' && value !== 'false')
      faults.push(`${setting.variable} is "${value}"; it takes true or false.`);
    return value === 'true';
  };
  const reader = {
    text,
    number,
    yes,
    bytes: (setting: Setting) => bytesOf(memory(setting)),
    fault: (fault: string) => void faults.push(fault),
  };
  const s = SETTINGS;
  faults.push(...misspelled(env, SETTINGS), ...unusable(env, SETTINGS));
  const corsOrigins = text(s.corsOrigins)
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  for (const origin of corsOrigins)
    if (origin !== '*' && !isOrigin(origin))
      faults.push(
        `${s.corsOrigins.variable} has "${origin}"; it takes origins such as https://example.org, without a path, or *.`,
      );
  const tokenOf = (setting: Setting) => {
    const value = text(setting) || null;
    if (value !== null && value.length < SHORTEST_TOKEN)
      faults.push(`${setting.variable} is too short to be safe; it takes at least ${SHORTEST_TOKEN} characters.`);
    return value;
  };
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
    corsOrigins,
    operation: {
      logLevel: text(s.logLevel) || null,
      slowQuery: number(s.slowQuery),
      metricsToken: tokenOf(s.metricsToken),
      tracesTo: text(s.tracesTo) || null,
      drainDelay: number(s.drainDelay, 3600, 0),
      drainTimeout: number(s.drainTimeout, 3600),
    },
    neo4j: { uri, user: text(s.neo4jUser), password: text(s.neo4jPassword), database: text(s.neo4jDatabase) },
    embedded: {
      version: text(s.neo4jVersion),
      boltPort: number(s.neo4jBoltPort, 65535),
      boltPortFixed: given(s.neo4jBoltPort),
      httpPort: number(s.neo4jHttpPort, 65535),
      httpPortFixed: given(s.neo4jHttpPort),
      heap: memory(s.neo4jHeap),
      pageCache: memory(s.neo4jPageCache),
      ...(given(s.cypherMemory) && { transactionMemory: memory(s.cypherMemory) }),
      dataDir: resolve(text(s.dataDir)),
    },
    queryTimeout: number(s.queryTimeout),
    cacheMemory: memoryOrNone(s.cacheMemory),
    limits: readLimits(reader),
    openness: readOpenness(reader, env),
    cypher: {
      timeout: number(s.cypherTimeout, 3600),
      rows: number(s.cypherRows, 1_000_000),
      bytes: bytesOf(memory(s.cypherBytes)),
      concurrency: number(s.cypherConcurrency, 100),
      wait: number(s.cypherWait, 3600),
      token: tokenOf(s.cypherToken),
      passages: yes(s.cypherPassages),
    },
    access: readAccess(text, faults),
    overload: readOverload(number),
    seedsDirs: text(s.seedsDir)
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    documentsDir: text(s.documentsDir) ? resolve(text(s.documentsDir)) : null,
    exportConcurrency: number(s.exportConcurrency, 100),
    loadTransactionFacts: number(s.loadTransactionFacts),
    loadMemoryFacts: number(s.loadMemoryFacts),
    suppressedFile: text(s.suppressedFile) ? resolve(text(s.suppressedFile)) : null,
  };
  if (faults.length > 0) throw new UserError(`The settings cannot be used:\n  ${faults.join('\n  ')}`);
  return config;
}
