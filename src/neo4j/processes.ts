import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A process that runs now. */
export interface Process {
  /** When it started, in whatever words the system has: tells it from a later process with the same id. */
  birth: string;
  command: string;
}

/** Null when no process of that id runs; a zombie, which has ended and is only waiting to be counted, does not. */
export async function lookAt(pid: number): Promise<Process | null> {
  try {
    if (process.platform === 'linux') return await readProc(pid);
    return process.platform === 'win32' ? await askPowerShell(pid) : await askPs(pid);
  } catch {
    return null;
  }
}

async function readProc(pid: number): Promise<Process | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name, in parentheses, may hold spaces and parentheses itself; the state is the first field after it, the start the twentieth.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return { birth: `${boot.trim()} ${fields[19]}`, command };
}

async function askPs(pid: number): Promise<Process | null> {
  const env = { ...process.env, LC_ALL: 'C' };
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    env,
  });
  const [, state, birth, command] = stdout.match(/^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m) ?? [];
  return !state || state.startsWith('Z') ? null : { birth: birth!, command: `${command} ` };
}

async function askPowerShell(pid: number): Promise<Process | null> {
  const script = `Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}' | ForEach-Object { $_.CreationDate.Ticks; $_.CommandLine }`;
  const { stdout } = await promisify(execFile)('powershell', ['-NoProfile', '-Command', script]);
  const [birth, command] = stdout.trim().split(/\r?\n/);
  return birth ? { birth, command: `${command?.replaceAll('"', '')} ` } : null;
}

/** Asks the process to end and waits; kills it when it has not after `patience` milliseconds. */
export async function end(pid: number, patience: number): Promise<void> {
  const before = await lookAt(pid);
  if (!before) return;
  const gone = async () => (await lookAt(pid))?.birth !== before.birth;
  signal(pid, 'SIGTERM');
  if (await waitUntil(gone, patience)) return;
  signal(pid, 'SIGKILL');
  await waitUntil(gone, 5000);
}

/** A process that has ended meanwhile is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks again every tenth of a second. False when it has not come true within `patience` milliseconds. */
export async function waitUntil(condition: () => Promise<boolean>, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; !(await condition()); await sleep(100))
    if (Date.now() > deadline) return false;
  return true;
}

/** Has the process asked to end when this one exits. Returns what undoes that. */
export function endWithUs(pid: number): () => void {
  const onExit = () => signal(pid, 'SIGTERM');
  process.once('exit', onExit);
  return () => void process.removeListener('exit', onExit);
}
