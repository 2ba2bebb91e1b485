import { realpath } from 'node:fs/promises';
import { UserError } from '../errors';
import { answersBolt } from './bolt';
import { foldersIn } from './folders';
import { lockHolder } from './lock';
import { browserOf, stopServer, uriOf } from './server';
import { findServer } from './state';
import type { Report } from './step';

export interface Neo4jStatus {
  pid: number;
  uri: string;
  /** Address of Neo4j Browser; null when it is not served. */
  browser: string | null;
  version: string;
  startedAt: string;
  /** Whether Bolt answers. */
  answers: boolean;
  /** The process it belongs to; null for one left behind by a process that was killed. */
  owner: number | null;
  /** The file that holds the password. */
  passwordFile: string;
}

/** The embedded Neo4j of a data folder, or null when none runs. */
export async function neo4jStatus(dataDir: string): Promise<Neo4jStatus | null> {
  const folders = await existing(dataDir);
  const state = await findServer(folders);
  if (!state) return null;
  const { pid, version, startedAt } = state;
  const [answers, owner] = await Promise.all([answersBolt(state.boltPort), lockHolder(folders.lock)]);
  return {
    pid,
    uri: uriOf(state),
    browser: browserOf(state),
    version,
    startedAt,
    answers,
    owner,
    passwordFile: folders.password,
  };
}

/** Stops a Neo4j that was left behind; false when none runs. Throws a UserError when it belongs to a process that still runs. */
export async function stopNeo4j(dataDir: string, report: Report = () => undefined): Promise<boolean> {
  const folders = await existing(dataDir);
  const state = await findServer(folders);
  if (!state) return false;
  const owner = await lockHolder(folders.lock);
  if (owner !== null)
    throw new UserError(
      `This Neo4j belongs to process ${owner}, which still runs.`,
      'Stop that process: it stops Neo4j too.',
    );
  await stopServer(state, folders, report);
  return true;
}

/** A server is recognised by the resolved path of its folder. */
async function existing(dataDir: string) {
  return foldersIn(await realpath(dataDir).catch(() => dataDir));
}
