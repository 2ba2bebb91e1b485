import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { delimiter } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { SETTINGS } from '../config';
import type { Setting } from './setting';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'];

/** Letters by which a name may differ from a setting's and still be meant for it. */
const SLIP = 2;
/** Shorter names are like others by chance. */
const SHORTEST = 8;

/** Variables that are no settings of ours and look like one that is not set: a slip would otherwise go unnoticed. */
export function misspelled(env: NodeJS.ProcessEnv, settings: Record<string, Setting>): string[] {
  const ours = Object.values(settings).map(({ variable }) => variable);
  const unset = ours.filter((variable) => !env[variable] && variable.length >= SHORTEST);
  return (
    Object.keys(env)
      // LOGLEVEL, say, is set for other programmes.
      .filter((name) => name.includes('_') && !ours.includes(name))
      .flatMap((name) => {
        const meant = unset.find(
          (variable) => Math.abs(variable.length - name.length) <= SLIP && isSlip(name, variable),
        );
        return meant ? [`${name} is no setting; unset it, or write ${meant} if that is meant.`] : [];
      })
  );
}

function isSlip(name: string, variable: string): boolean {
  return distance(name.toUpperCase(), variable) <= SLIP;
}

/** Values that are of the right form and yet cannot work on this machine, or beside each other. */
export function unusable(env: NodeJS.ProcessEnv, settings: typeof SETTINGS): string[] {
  const faults: string[] = [];
  const { host, logLevel, tracesTo, documentsDir, seedsDir, dataDir, neo4jVersion } = settings;
  const given = ({ variable }: { variable: string }) => env[variable] || undefined;
  const wrong = ({ variable }: { variable: string }, takes: string) =>
    faults.push(`${variable} is "${env[variable]}"; ${takes}.`);

  if (given(host) && !isHost(given(host)!)) wrong(host, 'it takes an address or a name, such as 0.0.0.0 or localhost');
  if (given(logLevel) && !LOG_LEVELS.includes(given(logLevel)!)) wrong(logLevel, `it takes ${LOG_LEVELS.join(', ')}`);
  if (given(tracesTo) && !isWebAddress(given(tracesTo)!))
    wrong(tracesTo, 'it takes an address such as http://127.0.0.1:4318');
  if (given(neo4jVersion) && !/^\d+(\.\d+)+$/.test(given(neo4jVersion)!))
    wrong(neo4jVersion, `it takes a version such as ${neo4jVersion.default}`);
  if (given(documentsDir) && kindOf(given(documentsDir)!) !== 'folder') wrong(documentsDir, 'there is no such folder');
  for (const folder of given(seedsDir)?.split(delimiter).filter(Boolean) ?? [])
    if (!kindOf(folder)) faults.push(`${seedsDir.variable} has "${folder}"; there is no such folder or file.`);
  if (given(dataDir) && kindOf(given(dataDir)!) === 'file') wrong(dataDir, 'that is a file, and it takes a folder');
  return [...faults, ...sharedPorts(env, settings)];
}

function sharedPorts(env: NodeJS.ProcessEnv, settings: typeof SETTINGS): string[] {
  const { port, neo4jUri, neo4jBoltPort, neo4jHttpPort } = settings;
  // With a Neo4j of one's own, the ports of the embedded one are not used.
  const ports = env[neo4jUri.variable] ? [port] : [port, neo4jBoltPort, neo4jHttpPort];
  const taken = new Map<string, string>();
  return ports.flatMap(({ variable }) => {
    const value = env[variable];
    if (!value) return [];
    const other = taken.get(value);
    taken.set(value, variable);
    return other ? [`${variable} is ${value}, as ${other} is; each needs a port of its own.`] : [];
  });
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^(?!.*\.\.)[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function kindOf(path: string): 'folder' | 'file' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
