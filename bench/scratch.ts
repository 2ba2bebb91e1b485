import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate, type Size, SMALL } from './generate';
import { writeSeeds } from './seeds';

export interface Scratch {
  /** Of the explorer, with a slash at its end. */
  address: string;
  stop(): Promise<void>;
}

/** The server as `npm start` runs it, over a generated graph in a Neo4j of its own; both go, with their files, when it stops. */
export async function scratchServer(size: Partial<Size>): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-bench-'));
  const seeds = join(folder, 'seeds');
  await writeSeeds(seeds, generate({ ...SMALL, ...size }));
  borrowNeo4j(join(folder, 'data'));
  const env = { PATH: process.env.PATH, JAVA_HOME: process.env.JAVA_HOME, HOME: process.env.HOME };
  const server = spawn(process.execPath, ['dist/main.js', 'serve'], {
    // A Neo4j that has just started, on a machine that does other work too, may need long for its first answer.
    env: { ...env, SEEDS_DIR: seeds, DATA_DIR: join(folder, 'data'), QUERY_TIMEOUT: '120' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => server.on('exit', () => done()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let said = '';
  const address = await new Promise<string>((found, failed) => {
    server.stdout.on('data', (piece: Buffer) => {
      said += piece;
      const at = /GraphQL\s+(\S+\/)graphql/.exec(said)?.[1];
      if (at) found(at);
    });
    server.on('exit', () => failed(new Error(`The server did not start.\n${said}`)));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { address, stop };
}

/** Neo4j itself is not fetched again where this checkout has it. */
export function borrowNeo4j(dataDir: string): void {
  const own = resolve(process.env.DATA_DIR ?? '.regiograaf');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(own)) return;
  for (const name of readdirSync(own))
    if (/^neo4j-\d/.test(name) && !existsSync(join(dataDir, name)))
      symlinkSync(join(own, name), join(dataDir, name), 'junction');
}
