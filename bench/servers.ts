import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { Store } from './store';

/** All that is asked is measured: nothing is sent away, as a server in use would. */
const PATIENT = { ANSWER_WAIT: '600', LOOP_DELAY: '60000' };

/** One that is compared, as it runs. */
export interface Server {
  child: ChildProcess;
  origin: string;
  path: string;
  stop(): Promise<void>;
}

const started = new Set<Server>();

/** Long enough that none of them gives up because the machine is full. */
const QUERY_TIMEOUT = '120';

/** Our own, as users start it, over a graph that is loaded already. */
export async function startOurs(store: Store, settings: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const env = { ...environment(store, port), QUERY_TIMEOUT, ...PATIENT, ...settings };
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
  const child = spawn(process.execPath, [...flags, resolve('dist', 'main.js'), 'serve', '--no-load'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((ready, failed) => {
    child.stdout!.on('data', (piece: Buffer) => {
      said += piece;
      if (said.includes('/graphql')) ready();
    });
    child.once('exit', () => failed(new Error(`Our server did not start.\n${said}`)));
  });
  return running(child, port, '/graphql');
}

/** One of peers/, which says when it is ready. */
export async function startPeer(name: string, store: Store): Promise<Server> {
  const port = await freePort();
  const child = fork(resolve(__dirname, 'peers', `${name}.js`), [], { env: environment(store, port) });
  await new Promise<void>((ready, failed) => {
    child.once('message', () => ready());
    child.once('exit', () => failed(new Error(`${name} did not start.`)));
  });
  return running(child, port, '/');
}

function environment({ uri, password }: Store, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME, JAVA_HOME } = process.env;
  return {
    PATH,
    HOME,
    JAVA_HOME,
    NODE_ENV: 'production',
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
    PORT: String(port),
  };
}

function running(child: ChildProcess, port: number, path: string): Server {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    started.delete(server);
    child.kill('SIGTERM');
    await ended;
  };
  const server = { child, origin: `http://127.0.0.1:${port}`, path, stop };
  started.add(server);
  return server;
}

/** Whatever still runs. */
export async function stopServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.stop()));
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
