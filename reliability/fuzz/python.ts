import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REQUIREMENTS = resolve('reliability', 'fuzz', 'requirements.txt');
const FOLDER = resolve('reliability', 'fuzz', '.venv');
/** Holds the hash of the requirements once all of them are there. */
const DONE = join(FOLDER, 'installed');

/** The folder of Python's programmes with what the requirements name, or why there is none. */
export type Python = { programs: string; missing?: undefined } | { missing: string };

/** Installs, where that is still to do, into an environment of its own; the first time that takes up to a minute. */
export function pythonEnvironment(): Python {
  const programs = join(FOLDER, process.platform === 'win32' ? 'Scripts' : 'bin');
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  if (existsSync(DONE) && readFileSync(DONE, 'utf8') === hash) return { programs };
  rmSync(FOLDER, { recursive: true, force: true });
  const isNew = 'import sys; sys.exit(sys.version_info < (3, 11))';
  if (!succeeds('python3', ['-c', isNew])) return { missing: 'no Python 3.11 or later' };
  if (!succeeds('python3', ['-m', 'venv', FOLDER])) return { missing: 'Python has no venv' };
  const install = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '-r',
    REQUIREMENTS,
  ];
  if (!succeeds(join(programs, 'python'), install)) return { missing: 'PyPI cannot be reached' };
  writeFileSync(DONE, hash);
  return { programs };
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
