import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Folders } from './folders';
import { lookAt } from './processes';

/** What is written down about a server when it is started, so that a later process finds it. */
export interface State {
  pid: number;
  boltPort: number;
  /** Of Neo4j Browser; null or left out without it. */
  httpPort?: number | null;
  version: string;
  startedAt: string;
  /** Hash of its command line and configuration. */
  configuration: string;
}

/** The server that runs on these folders, or null. A state file whose process has ended, or is another programme, counts for nothing. */
export async function findServer(folders: Folders): Promise<State | null> {
  const state = await readState(folders);
  const found = state && (await lookAt(state.pid));
  return found?.command.includes(`--home-dir=${folders.home} `) ? state : null;
}

async function readState(folders: Folders): Promise<State | null> {
  try {
    return JSON.parse(await readFile(folders.state, 'utf8'));
  } catch {
    return null;
  }
}

export async function writeState(folders: Folders, state: State): Promise<void> {
  const fresh = `${folders.state}.fresh`;
  await writeFile(fresh, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(fresh, folders.state);
}

export async function forgetState(folders: Folders): Promise<void> {
  await rm(folders.state, { force: true });
}
