import type { Folders } from './folders';
import type { Java } from './java';
import type { Release } from './release';

/** Where the server listens on this machine. */
export interface Ports {
  bolt: number;
  /** Of Neo4j Browser; null without it. */
  http: number | null;
}

/** Sizes as Java writes them: 512m, 2g. */
export interface Memory {
  heap: string;
  pageCache: string;
  /** Most that one transaction may take. */
  transaction: string;
}

/** The text of neo4j.conf. Each setting stands once: Neo4j refuses one given twice. */
export function configurationText(release: Release, { bolt, http }: Ports, memory: Memory): string {
  const settings: Record<string, string> = {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${bolt}`,
    'server.bolt.advertised_address': `127.0.0.1:${bolt}`,
    ...(http === null ? { 'server.http.enabled': 'false' } : browserSettings(bolt, http)),
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    // LOAD CSV would read the whole disk and the network of this machine, also in a read transaction.
    'server.directories.import': 'import',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    // A statement that runs while a load commits sees one state of the graph.
    'internal.dbms.query.snapshot': 'true',
    'server.memory.pagecache.size': memory.pageCache,
    'db.memory.transaction.max': memory.transaction,
    // A new store of 3 MB instead of 530.
    'db.tx_log.preallocate': 'false',
    // Stops in half a second instead of ten.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    'dbms.usage_report.enabled': 'false',
    ...release.settings,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** Neo4j Browser, and of HTTP that alone: the page speaks Bolt, so that Neo4j's own HTTP API can stay off. */
function browserSettings(bolt: number, http: number): Record<string, string> {
  return {
    'server.http.enabled': 'true',
    'server.http.listen_address': `127.0.0.1:${http}`,
    'server.http.advertised_address': `127.0.0.1:${http}`,
    'server.http_enabled_modules': 'BROWSER',
    'dbms.security.http_access_control_allow_origin': `http://127.0.0.1:${http}`,
    // The page may speak to this server and to nobody else: no fonts, guides, telemetry or support from outside.
    'dbms.security.http_static_content_security_policy_header': [
      "default-src 'self'",
      "script-src 'self' 'unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "worker-src 'self' blob:",
      `connect-src 'self' ws://127.0.0.1:${bolt} http://127.0.0.1:${bolt}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'browser.remote_content_hostname_whitelist': '127.0.0.1',
    'client.allow_telemetry': 'false',
  };
}

/** What follows `java` on the command line of the server. */
export function serverArguments(release: Release, java: Java, lib: string, folders: Folders, memory: Memory): string[] {
  return [
    `-Xmx${memory.heap}`,
    // No ExitOnOutOfMemoryError: one greedy query would end the server, which otherwise refuses it and lives on.
    ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...(java.version >= 24 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    '-cp',
    `${lib}/*`,
    release.mainClass,
    `--home-dir=${folders.home}`,
    `--config-dir=${folders.conf}`,
    '--console-mode',
  ];
}

/** Half of a size. */
export function half(size: string): string {
  const [, number, unit] = size.match(/^(\d+)([kmg])$/i) ?? [];
  const kibibytes = Number(number) * { k: 1, m: 1024, g: 1024 ** 2 }[unit!.toLowerCase() as 'k' | 'm' | 'g'];
  return `${Math.floor(kibibytes / 2)}k`;
}
