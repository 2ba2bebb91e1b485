import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/** One run: how many cases, from which seed. */
export interface Run {
  cases: number;
  seed: number;
  /** The server to ask, `http://127.0.0.1:4000`; one of its own, when left out. */
  origin?: string;
  /** After how long it ends, though there be cases left. */
  seconds?: number;
}

/** Runs against the server that is given, or against one that is started for it with the settings of the environment. */
export async function withServer<T>(origin: string | undefined, work: (origin: string) => Promise<T>): Promise<T> {
  if (origin) return work(origin);
  const port = await freePort();
  const child = spawn(process.execPath, [resolve('dist', 'main.js'), 'serve'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await started(child);
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
  }
}

async function started(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((ready, failed) => {
    child.stdout!.on('data', (piece: Buffer) => {
      said += piece;
      if (said.includes('/graphql')) ready();
    });
    child.once('exit', () => failed(new Error(`The server did not start.\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
