import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { configurationText, half, type Memory, type Ports, serverArguments } from './configuration';
import type { Folders } from './folders';
import { findJava, type Java } from './java';
import { findRelease, type Release } from './release';
import type { Report } from './step';

export interface StartOptions {
  dataDir: string;
  version: string;
  boltPort: number;
  /** Whether a taken port is an error rather than a reason to take the next. */
  boltPortFixed?: boolean;
  /** Port of Neo4j Browser, which is not served when it is left out. */
  httpPort?: number;
  httpPortFixed?: boolean;
  heap: string;
  pageCache: string;
  /** Most that one transaction may take; half the heap when left out. */
  transactionMemory?: string;
  /** Folder that holds the jars of each version; the data folder when left out. */
  jarsDir?: string;
  /** Whether to use the server that another process runs on the data folder, and leave it to that process, rather than to fail. */
  attach?: boolean;
  report?: Report;
}

/** The options made complete: what will be run, where and how. */
export interface Plan {
  release: Release;
  java: Java;
  folders: Folders;
  /** Folder of the jars of this release, which may have to be fetched yet. */
  jars: string;
  ports: Ports;
  fixed: { bolt: boolean; http: boolean };
  memory: Memory;
  report: Report;
}

/** Throws a UserError when the version is unknown or its Java is missing. */
export async function makePlan(options: StartOptions, folders: Folders, report: Report): Promise<Plan> {
  const { boltPort, boltPortFixed = false, httpPort = null, httpPortFixed = false, heap, pageCache } = options;
  const release = findRelease(options.version);
  const java = await findJava(release.java);
  const jars = join(options.jarsDir ?? folders.data, `neo4j-${release.version}`);
  const memory = { heap, pageCache, transaction: options.transactionMemory ?? half(heap) };
  const ports = { bolt: boltPort, http: httpPort };
  const fixed = { bolt: boltPortFixed, http: httpPortFixed };
  return { release, java, folders, jars, ports, fixed, memory, report };
}

/** What a server is started with on those ports, and the hash that tells whether one that runs was started with the same. */
export function commandOn(plan: Plan, ports: Ports) {
  const configuration = configurationText(plan.release, ports, plan.memory);
  const args = serverArguments(plan.release, plan.java, join(plan.jars, 'lib'), plan.folders, plan.memory);
  const hash = createHash('sha256')
    .update(JSON.stringify([plan.java.command, args, configuration]))
    .digest('hex');
  return { configuration, args, hash };
}
