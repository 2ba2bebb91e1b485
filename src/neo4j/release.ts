import { UserError } from '../errors';

/** A version of Neo4j as the launcher needs to know it. */
export interface Release {
  version: string;
  mainClass: string;
  /** Lowest major version of Java that runs it. */
  java: number;
  /** Settings that only this line of versions knows: an unknown one makes Neo4j refuse to start. */
  settings: Record<string, string>;
}

const LINES: (Omit<Release, 'version'> & { pattern: RegExp })[] = [
  { pattern: /^5\.26\.\d+$/, mainClass: 'org.neo4j.server.CommunityEntryPoint', java: 17, settings: {} },
  {
    pattern: /^2026\.\d\d\.\d+$/,
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    java: 21,
    settings: { 'dbms.fleet_manager.enabled': 'false', 'server.fleet_discovery.enabled': 'false' },
  },
];

/** Throws a UserError for a version that is neither 5.26.x nor 2026.x. */
export function findRelease(version: string): Release {
  const line = LINES.find(({ pattern }) => pattern.test(version));
  if (!line)
    throw new UserError(
      `The embedded Neo4j cannot be version "${version}".`,
      'Set NEO4J_VERSION to a 5.26 version such as 5.26.30 (Java 17) or a 2026 version such as 2026.08.1 (Java 21).',
    );
  const { mainClass, java, settings } = line;
  return { version, mainClass, java, settings };
}

/** Whether version `a` came out before version `b`. */
export function isOlder(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const place = left!.findIndex((number, index) => number !== right![index]);
  return place >= 0 && left![place]! < right![place]!;
}
