import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { lookAt } from './processes';

interface Owner {
  pid: number;
  birth: string;
}

/** Thrown when another process owns the folder. */
export class OwnedError extends Error {
  constructor(readonly pid: number) {
    super(`Process ${pid} owns this folder.`);
  }
}

/** Takes the lock and returns what gives it back. The lock of a process that has ended counts for nothing. */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const mine = `${path}.${randomUUID()}`;
  const me: Owner = { pid: process.pid, birth: (await lookAt(process.pid))?.birth ?? '' };
  try {
    await writeFile(mine, JSON.stringify(me));
    // A hard link appears with its content, or not at all when there is a lock already.
    while (!(await tryLink(mine, path))) await removeStale(path);
  } finally {
    await rm(mine, { force: true });
  }
  return async () => {
    if ((await readOwner(path))?.birth === me.birth) await rm(path, { force: true });
  };
}

/** The id of the process that holds the lock, or null. */
export async function lockHolder(path: string): Promise<number | null> {
  const owner = await readOwner(path);
  return owner && (await lookAt(owner.pid))?.birth === owner.birth ? owner.pid : null;
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock aside before it looks, so that of two processes that find it stale one alone removes it. */
async function removeStale(path: string): Promise<void> {
  const holder = await lockHolder(path);
  if (holder !== null) throw new OwnedError(holder);
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await lockHolder(aside);
  if (taken !== null) await tryLink(aside, path);
  await rm(aside, { force: true });
}

async function readOwner(path: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
