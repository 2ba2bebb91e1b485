import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environment, MAIN } from './neo4j';

export interface Memory {
  /** Bytes that the system counts for the process, and that are in use once the rest is collected. */
  rss: number;
  used: number;
}

/** Our server in a process of its own, as users start it. */
export class Server {
  child!: ChildProcess;
  /** What it wrote to its terminal, the last part of it. */
  said = '';
  private port = 0;

  /** `args` follow `serve`. */
  constructor(
    private readonly settings: Record<string, string>,
    private readonly args = ['--no-load'],
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** On the same port as before. Rejects with what it said where it ends instead. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    this.said = '';
    const flags = ['--expose-gc', '--require', join(process.cwd(), 'reliability', 'memory.cjs')];
    this.child = spawn(process.execPath, [...flags, MAIN, 'serve', ...this.args], {
      env: environment({ ...this.settings, PORT: String(this.port) }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const { child } = this;
    await new Promise<void>((ready, failed) => {
      for (const stream of [child.stdout, child.stderr])
        stream!.on('data', (piece) => {
          this.said = (this.said + piece).slice(-20_000);
          if (this.said.includes('/graphql')) ready();
        });
      child.once('close', (code) => failed(new Error(`The server ended with ${code}.\n${this.said}`)));
    });
  }

  async memory(): Promise<Memory> {
    const told = once(this.child, 'message');
    this.child.send('memory');
    return (await told)[0];
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
