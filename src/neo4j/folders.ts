import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where the embedded Neo4j keeps everything, all below one data folder. */
export interface Folders {
  data: string;
  /** Neo4j's own home: store, logs, configuration. Only its owner can enter it. */
  home: string;
  conf: string;
  console: string;
  password: string;
  state: string;
  lock: string;
}

/** The paths below a data folder, which need not exist. */
export function foldersIn(dataDir: string): Folders {
  const data = resolve(dataDir);
  const home = join(data, 'neo4j');
  return {
    data,
    home,
    conf: join(home, 'conf'),
    console: join(home, 'logs', 'console.log'),
    password: join(data, 'password'),
    state: join(data, 'server.json'),
    lock: join(data, 'owner.json'),
  };
}

/** Makes the folders that Neo4j expects to find. The path is resolved, so that a server started through a symbolic link is recognised. */
export async function makeFolders(dataDir: string): Promise<Folders> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const folders = foldersIn(await realpath(dataDir));
  for (const name of ['data', 'logs', 'run', 'import', 'plugins', 'conf'])
    await mkdir(join(folders.home, name), { recursive: true, mode: 0o700 });
  return folders;
}
