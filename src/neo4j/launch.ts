import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { UserError } from '../errors';
import { answersBolt } from './bolt';
import type { Ports } from './configuration';
import type { Folders } from './folders';
import { end, endWithUs, waitUntil } from './processes';

const PATIENCE = 180_000;

/** A port was free when it was looked at and taken when Neo4j wanted it. */
export class PortTakenError extends UserError {
  constructor(
    readonly which: 'bolt' | 'http',
    { bolt, http }: Ports,
  ) {
    super(
      `${which === 'bolt' ? `Bolt port ${bolt}` : `Neo4j Browser port ${http}`} is in use by another program.`,
      `Set ${which === 'bolt' ? 'NEO4J_BOLT_PORT' : 'NEO4J_HTTP_PORT'} to another port.`,
    );
  }
}

export interface Launched {
  pid: number;
  /** Lets the server outlive this process. */
  letGo: () => void;
}

/** Starts the server and waits until it answers. `onPid` is told its id at once, so that a killed start leaves a trace. */
export async function launch(
  command: string,
  args: string[],
  folders: Folders,
  ports: Ports,
  onPid: (pid: number) => Promise<void>,
): Promise<Launched> {
  const log = openSync(folders.console, 'w', 0o600);
  // Detached, so that Ctrl-C in the terminal reaches us alone and we can stop it in order.
  const child = spawn(command, args, {
    cwd: folders.home,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  child.on('exit', () => (ended = true));
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();
  const pid = child.pid!;
  const letGo = endWithUs(pid);
  await onPid(pid);
  const started = async () => /^.* Started\.\s*$/m.test(await readFile(folders.console, 'utf8'));
  await waitUntil(async () => ended || ((await started()) && (await answersBolt(ports.bolt))), PATIENCE);
  if (!ended && (await started())) return { pid, letGo };
  letGo();
  if (!ended) await end(pid, 20_000);
  throw explain(await readFile(folders.console, 'utf8'), folders, ports);
}

/** What the log of a failed start means to the person who reads the message. */
function explain(log: string, folders: Folders, ports: Ports): UserError {
  if (log.includes('FileLockException'))
    return new UserError(`Another Neo4j uses ${folders.home}.`, 'Stop it, or set DATA_DIR to another folder.');
  if (/PortBindException|Address already in use/.test(log))
    return new PortTakenError(/Bolt enabled on/.test(log) ? 'http' : 'bolt', ports);
  if (/Could not reserve enough space|Invalid maximum heap size|insufficient memory/i.test(log))
    return new UserError(
      'Java cannot get the memory that Neo4j is to use.',
      'Set NEO4J_HEAP or NEO4J_PAGECACHE lower.',
    );
  const tail = log.trimEnd().split(/\r?\n/).slice(-12).join('\n');
  return new UserError(`Neo4j did not start:\n${tail}`, `The whole log is ${folders.console}.`);
}
