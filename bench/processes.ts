import { readFileSync } from 'node:fs';

/** As Linux counts them for programmes, on every machine: USER_HZ. */
const TICKS_A_SECOND = 100;

/** CPU seconds that a process has used, its threads included; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  const text = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold anything.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND : null;
}

/** Resident memory in MB, now and at its highest; null where the system does not tell. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  const text = read(`/proc/${pid}/status`);
  const of = (name: string) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text!)?.[1]) / 1024);
  return text?.includes('VmRSS') ? { now: of('VmRSS'), peak: of('VmHWM') } : null;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
