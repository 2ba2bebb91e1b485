import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the data of Neo4j whose disk can be made full. */
export interface Disk {
  folder: string;
  /** How it is made full, in words. */
  means: string;
  fill(pid: number): void;
  free(pid: number): void;
  remove(): void;
}

const SIZE = 400 * 1024 ** 2;

/** A file system of its own in a file where this user may mount one, else in memory; else the process may write no further than what is written. */
export function makeDisk(): Disk {
  const home = mkdtempSync(join(tmpdir(), 'regiograaf-reliability-'));
  const folder = join(home, 'disk');
  mkdirSync(folder);
  const image = join(home, 'image');
  const mounted = (means: string): Disk => ({
    ...limited(home, folder),
    means,
    fill: () => fillUp(folder),
    free: () => rmSync(ballastIn(folder)),
    remove: () => {
      run('umount', '--lazy', folder);
      rmSync(home, { recursive: true, force: true });
    },
  });
  try {
    writeFileSync(image, '');
    truncateSync(image, SIZE);
    run('mkfs.ext4', '-q', '-m', '0', image);
    run('mount', '-o', 'loop', image, folder);
    return mounted('an ext4 file system of 400 MB in a file, filled to its last block');
  } catch {
    rmSync(image, { force: true });
  }
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder);
    return mounted('a tmpfs of 400 MB, filled to its last block');
  } catch {
    return limited(home, folder);
  }
}

/** RLIMIT_FSIZE of the running process: no file may grow. Neo4j sees it as an input/output error, as it sees a full disk. */
function limited(home: string, folder: string): Disk {
  return {
    folder,
    means: 'RLIMIT_FSIZE of one byte for the process, since this user may mount nothing',
    fill: (pid) => run('prlimit', '--pid', String(pid), '--fsize=1:'),
    free: (pid) => run('prlimit', '--pid', String(pid), '--fsize=unlimited:'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function fillUp(folder: string): void {
  const ballast = ballastIn(folder);
  const { bavail, bsize } = statfsSync(folder);
  try {
    run('fallocate', '-l', String(bavail * bsize), ballast);
  } catch {
    // What it could not take at once is taken piece by piece.
  }
  try {
    for (;;) appendFileSync(ballast, Buffer.alloc(bsize));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

const ballastIn = (folder: string) => join(folder, 'ballast');

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'ignore' });
}
