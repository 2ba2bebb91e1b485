import { chmod, copyFile, mkdir, open, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../errors';
import { copyQuietly, copyTree } from './copy';
import { type Folders, foldersIn, makeFolders } from './folders';
import { OwnedError, takeLock } from './lock';
import { MANIFEST, type Manifest, manifestOf, verifiedManifest } from './manifest';
import { isNewStore, readPassword } from './password';
import { isOlder } from './release';
import { findServer } from './state';
import { type Report, step } from './step';

/**
 * Writes the store and its password into a new folder, with a list of what is in it; also while the server runs, when it holds every
 * commit that was acknowledged before. Throws a UserError when there is nothing to back up, the folder is taken, or writing never pauses.
 */
export async function backUpStore(
  dataDir: string,
  target: string,
  report: Report = () => undefined,
): Promise<Manifest> {
  const from = foldersIn(await realpath(dataDir).catch(() => dataDir));
  const to = resolve(target);
  if ((await isNewStore(from)) || !(await readPassword(from)))
    throw new UserError(`There is no Neo4j in ${from.data} to back up.`);
  if ((await readdir(to).catch(() => [])).length > 0)
    throw new UserError(`${to} is not empty.`, 'Name another folder: a backup replaces none.');
  if (`${to}/`.startsWith(`${from.data}/`)) throw new UserError(`${to} lies inside of what it would back up.`);
  // Under another name until it is whole, so that a backup cut short is not taken for one.
  const partial = `${to}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true, mode: 0o700 });
  try {
    return await step(report, `Backing up to ${to}`, async () => {
      await copyQuietly(join(from.home, 'data'), join(partial, 'data'));
      await copyFile(from.password, join(partial, 'password'));
      await chmod(join(partial, 'password'), 0o600);
      const version = (await readFile(versionIn(from), 'utf8')).trim();
      const manifest = await manifestOf(partial, version);
      await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
      for (const name of [...Object.keys(manifest.files), MANIFEST]) await flush(join(partial, name));
      await rename(partial, to);
      await flush(dirname(to));
      return manifest;
    });
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Puts a backup in the place of a data folder's store. Throws a UserError, before anything is changed, when the backup is not whole, is of
 * a later Neo4j than `version`, a server uses the folder, or there is a store already and `replace` does not say to give it up.
 */
export async function restoreStore(
  dataDir: string,
  source: string,
  version: string,
  replace: boolean,
  report: Report = () => undefined,
): Promise<Manifest> {
  const backup = resolve(source);
  const manifest = await step(report, 'Checking the backup', () => verifiedManifest(backup));
  if (isOlder(version, manifest.neo4j))
    throw new UserError(
      `The backup is of Neo4j ${manifest.neo4j}, which ${version} may not be able to read.`,
      `Set NEO4J_VERSION to ${manifest.neo4j}.`,
    );
  const folders = await makeFolders(dataDir);
  const giveBack = await takeLock(folders.lock).catch((error) => {
    throw error instanceof OwnedError ? inUse(folders, `process ${error.pid}`) : error;
  });
  try {
    const server = await findServer(folders);
    if (server) throw inUse(folders, `Neo4j (process ${server.pid})`);
    if (!replace && !(await isNewStore(folders)))
      throw new UserError(
        `There is a graph in ${folders.data} already.`,
        'To give it up for the backup, say --replace.',
      );
    await step(report, `Restoring to ${folders.data}`, () => putInPlace(backup, folders, manifest));
    return manifest;
  } finally {
    await giveBack();
  }
}

/** The store that was there goes last, so that one of the two is whole at every moment. */
async function putInPlace(backup: string, folders: Folders, manifest: Manifest): Promise<void> {
  const store = join(folders.home, 'data');
  const [fresh, old] = [`${store}.restored`, `${store}.replaced`];
  for (const left of [fresh, old]) await rm(left, { recursive: true, force: true });
  await copyTree(join(backup, 'data'), fresh);
  await rename(store, old);
  await rename(fresh, store);
  await copyFile(join(backup, 'password'), folders.password);
  await chmod(folders.password, 0o600);
  await writeFile(versionIn(folders), manifest.neo4j);
  await rm(old, { recursive: true, force: true });
}

function inUse({ data }: Folders, by: string): UserError {
  return new UserError(`${by} uses ${data}.`, 'Stop it first: Ctrl-C where it serves, or regiograaf neo4j stop.');
}

function versionIn({ home }: Folders): string {
  return join(home, 'version');
}

/** Makes sure that it is on the disk, and not only on its way there. A folder can be asked where the system lets it. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => null);
  await file?.sync().catch(() => undefined);
  await file?.close();
}
