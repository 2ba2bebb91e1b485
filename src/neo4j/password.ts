import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../errors';
import type { Folders } from './folders';
import type { Plan } from './plan';

export async function readPassword(folders: Folders): Promise<string | null> {
  const text = await readFile(folders.password, 'utf8').catch(() => null);
  return text?.trim() || null;
}

/** Whether no server has run on this folder yet. */
export function isNewStore(folders: Folders): Promise<boolean> {
  return access(join(folders.home, 'data', 'databases', 'system')).then(
    () => false,
    () => true,
  );
}

/** Makes a password, kept in a file that only its owner can read, and gives it to a store that has never been started. */
export async function makePassword({ folders, java, jars }: Plan): Promise<void> {
  // Hexadecimal, so that it can be mistaken for an option by none.
  if (!(await readPassword(folders)))
    await writeFile(folders.password, randomBytes(24).toString('hex'), { mode: 0o600 });
  await chmod(folders.password, 0o600);
  const args = [
    '-XX:TieredStopAtLevel=1',
    '-cp',
    `${join(jars, 'lib')}/*`,
    'org.neo4j.server.startup.Neo4jAdminCommand',
  ];
  // `@file` keeps the password out of the list of processes.
  await promisify(execFile)(java.command, [...args, 'dbms', 'set-initial-password', `@${folders.password}`], {
    env: { ...process.env, NEO4J_HOME: folders.home, NEO4J_CONF: folders.conf },
  }).catch((error) => {
    throw new UserError(`Neo4j did not take its first password:\n${String(error.stderr || error.message).trim()}`);
  });
}

/** The password of a store that has been started before. */
export async function existingPassword(folders: Folders): Promise<string> {
  const password = await readPassword(folders);
  if (password) return password;
  throw new UserError(
    `The password of the Neo4j in ${folders.home} is lost: ${folders.password} is gone.`,
    `Put the file back, or remove ${folders.home} to begin anew; the seeds are loaded again.`,
  );
}
