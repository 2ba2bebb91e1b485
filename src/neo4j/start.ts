import { UserError } from '../errors';
import { begin } from './begin';
import { answersBolt } from './bolt';
import { type Folders, makeFolders } from './folders';
import { lockHolder, OwnedError, takeLock } from './lock';
import { existingPassword } from './password';
import { commandOn, makePlan, type Plan, type StartOptions } from './plan';
import { endWithUs, lookAt, waitUntil } from './processes';
import { attached, type Neo4jServer, owned, stopServer } from './server';
import { findServer, type State } from './state';
import { type Report, step } from './step';

/**
 * Starts the embedded Neo4j of a data folder, or takes over the one that a killed process left behind. Fetches Neo4j and makes a
 * password the first time. Throws a UserError that says what to do when Java, Maven, the port or the folder stand in the way.
 */
export async function startNeo4j(options: StartOptions): Promise<Neo4jServer> {
  const { report = () => undefined } = options;
  const folders = await makeFolders(options.dataDir);
  const lock = await takeLock(folders.lock).catch((error) => {
    if (error instanceof OwnedError) return error;
    throw error;
  });
  if (lock instanceof OwnedError) return join(lock.pid, folders, options.attach ?? false, report);
  try {
    const plan = await makePlan(options, folders, report);
    const left = await leftBehind(plan);
    const { state, letGo } = left ? { state: left, letGo: endWithUs(left.pid) } : await begin(plan);
    return owned(state, await existingPassword(folders), left !== null, folders, report, letGo, lock);
  } catch (error) {
    await lock();
    throw error;
  }
}

/** The server of another process. */
async function join(owner: number, folders: Folders, attach: boolean, report: Report): Promise<Neo4jServer> {
  if (!attach)
    throw new UserError(
      `Process ${owner} already runs a Neo4j in ${folders.data}.`,
      'Stop that process first, or set DATA_DIR to another folder.',
    );
  const answering = async () => {
    const state = await findServer(folders);
    return state && (await answersBolt(state.boltPort)) ? state : null;
  };
  const ready = async () => (await answering()) !== null || (await lockHolder(folders.lock)) === null;
  if (!(await answering()))
    await step(report, `Waiting for the Neo4j that process ${owner} starts`, () => waitUntil(ready, 180_000));
  const state = await answering();
  if (state) return attached(state, await existingPassword(folders));
  throw new UserError(
    `The Neo4j that process ${owner} runs in ${folders.data} does not answer.`,
    'Stop that process and try again.',
  );
}

/** The server that a killed process left behind, if it answers and is what is wanted now. Any other is stopped. */
async function leftBehind(plan: Plan): Promise<State | null> {
  const { folders, report } = plan;
  const state = await findServer(folders);
  if (!state) return null;
  const ports = { bolt: state.boltPort, http: state.httpPort ?? null };
  const fits =
    (!plan.fixed.bolt || ports.bolt === plan.ports.bolt) && (!plan.fixed.http || ports.http === plan.ports.http);
  if (fits && state.configuration === commandOn(plan, ports).hash) {
    const settled = async () => (await answersBolt(state.boltPort)) || (await lookAt(state.pid)) === null;
    const text = `Found the Neo4j of an earlier run (process ${state.pid})`;
    await step(report, text, () => waitUntil(settled, 30_000));
    if (await answersBolt(state.boltPort)) return state;
  }
  await stopServer(state, folders, report);
  return null;
}
