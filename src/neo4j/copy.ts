import { constants } from 'node:fs';
import { copyFile, cp, mkdir, readdir, realpath, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors';
import { type Folders, foldersIn } from './folders';
import { isNewStore, readPassword } from './password';
import { type Report, step } from './step';

const ATTEMPTS = 10;

/**
 * Copies the store, password and programme of a data folder into a new one, also while its server runs: a copy counts only when no
 * file changed meanwhile, so that it is what a power cut at that moment would have left, from which Neo4j recovers every commit.
 * Resolves to the bytes of the store. Throws a UserError when there is nothing to copy, the target is taken, or writing never pauses.
 */
export async function copyStore(dataDir: string, target: string, report: Report = () => undefined): Promise<number> {
  const from = foldersIn(await realpath(dataDir).catch(() => dataDir));
  const to = foldersIn(resolve(target));
  if ((await isNewStore(from)) || !(await readPassword(from)))
    throw new UserError(`There is no Neo4j in ${from.data} to copy.`, 'Start it once: regiograaf neo4j start');
  if ((await readdir(to.data).catch(() => [])).length > 0)
    throw new UserError(`${to.data} is not empty.`, 'Remove it, or name another folder.');
  if (`${to.data}/`.startsWith(`${from.data}/`)) throw new UserError(`${to.data} lies inside of what it would copy.`);
  await mkdir(to.data, { recursive: true, mode: 0o700 });
  try {
    return await step(report, `Copying the store to ${to.data}`, () => copyAll(from, to));
  } catch (error) {
    await rm(to.data, { recursive: true, force: true });
    throw error;
  }
}

async function copyAll(from: Folders, to: Folders): Promise<number> {
  await mkdir(to.home, { mode: 0o700 });
  const bytes = await copyQuietly(join(from.home, 'data'), join(to.home, 'data'));
  await copyFile(join(from.home, 'version'), join(to.home, 'version')).catch(() => undefined);
  await copyFile(from.password, to.password);
  for (const name of await readdir(from.data))
    if (/^neo4j-[\d.]+$/.test(name)) await copyTree(join(from.data, name), join(to.data, name));
  return bytes;
}

/** A copy during which no file changed; gives its bytes. */
export async function copyQuietly(from: string, to: string): Promise<number> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await filesIn(from);
    // Past the tick of the clock that files are stamped with, so that every later write shows.
    await sleep(100);
    const copied = await copyTree(from, to).then(
      () => true,
      () => false,
    );
    const after = await filesIn(from);
    if (copied && before.stamp === after.stamp) return before.bytes;
    await rm(to, { recursive: true, force: true });
    await sleep(200 * attempt);
  }
  throw new UserError('The store was written to all the time.', 'Try again when the load has ended.');
}

/** Shares the blocks of the files where the file system can. */
export function copyTree(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

async function filesIn(folder: string): Promise<{ stamp: string; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const stats = await Promise.all(names.sort().map((name) => stat(name, { bigint: true })));
  const stamp = stats.map(({ mtimeNs, size }, index) => `${names[index]} ${mtimeNs} ${size}`).join('\n');
  return { stamp, bytes: Number(stats.reduce((sum, { size }) => sum + size, 0n)) };
}
