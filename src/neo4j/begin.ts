import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors';
import { findFreePort } from './bolt';
import type { Ports } from './configuration';
import { fetchJars } from './jars';
import { launch, PortTakenError } from './launch';
import { existingPassword, isNewStore, makePassword } from './password';
import { commandOn, type Plan } from './plan';
import { isOlder } from './release';
import { forgetState, type State, writeState } from './state';
import { step } from './step';

interface Begun {
  state: State;
  /** Lets the server outlive this process. */
  letGo: () => void;
}

/** Starts a server where none runs. */
export async function begin(plan: Plan): Promise<Begun> {
  const { folders, release, report } = plan;
  await refuseOlder(plan);
  await fetchJars(plan);
  if (await isNewStore(folders)) await step(report, 'Making a password for Neo4j', () => makePassword(plan));
  else await existingPassword(folders);
  for (let wanted = plan.ports; ; ) {
    const ports = await freePorts(wanted, plan);
    try {
      return await step(report, `Starting Neo4j ${release.version}`, () => beginOn(ports, plan));
    } catch (error) {
      await forgetState(folders);
      if (!(error instanceof PortTakenError) || plan.fixed[error.which]) throw error;
      wanted = { ...ports, [error.which]: ports[error.which]! + 1 };
    }
  }
}

async function freePorts(wanted: Ports, { ports, fixed, report }: Plan): Promise<Ports> {
  const bolt = await findFreePort(wanted.bolt, fixed.bolt);
  const http =
    wanted.http === null ? null : await findFreePort(wanted.http, fixed.http, 'Neo4j Browser', 'NEO4J_HTTP_PORT');
  const tell = (text: string) => report({ text, seconds: 0, done: true });
  if (bolt !== ports.bolt) tell(`Bolt port ${ports.bolt} is in use: Neo4j takes ${bolt}`);
  if (http !== ports.http) tell(`Port ${ports.http} is in use: Neo4j Browser takes ${http}`);
  return { bolt, http };
}

async function beginOn(ports: Ports, plan: Plan): Promise<Begun> {
  const { folders, java, release } = plan;
  const { configuration, args, hash } = commandOn(plan, ports);
  await writeFile(join(folders.conf, 'neo4j.conf'), configuration, { mode: 0o600 });
  const startedAt = new Date().toISOString();
  const where = { boltPort: ports.bolt, httpPort: ports.http };
  const stateOf = (pid: number) => ({ pid, ...where, version: release.version, startedAt, configuration: hash });
  const { pid, letGo } = await launch(java.command, args, folders, ports, (pid) => writeState(folders, stateOf(pid)));
  await writeFile(versionFile(plan), release.version);
  return { state: stateOf(pid), letGo };
}

/** Neo4j brings an older store up to date, and cannot go back. */
async function refuseOlder(plan: Plan): Promise<void> {
  const { folders, release } = plan;
  const written = await readFile(versionFile(plan), 'utf8').catch(() => release.version);
  if (isOlder(release.version, written))
    throw new UserError(
      `The data in ${folders.home} is of Neo4j ${written}, which ${release.version} may not be able to read.`,
      `Set NEO4J_VERSION to ${written}, or DATA_DIR to another folder.`,
    );
}

function versionFile(plan: Plan): string {
  return join(plan.folders.home, 'version');
}
