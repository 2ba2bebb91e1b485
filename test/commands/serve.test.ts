import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';

interface Serving {
  child: ChildProcess;
  output(): string;
  /** Resolves to the exit status. */
  ended: Promise<number | null>;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function serve(env: Record<string, string>): Serving {
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], { env: { ...process.env, ...env } });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data));
  return { child, output: () => text, ended: new Promise((resolve) => child.on('exit', resolve)) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 100));
}

function take(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const portOf = (server: Server) => (server.address() as { port: number }).port;

test('prints its addresses and one question that works, and ends cleanly', async () => {
  const free = await take(0);
  const port = portOf(free);
  await new Promise((done) => free.close(done));
  const serving = serve({ PORT: String(port) });
  await until(() => /Ctrl-C stops/.test(serving.output()));
  expect(serving.output()).toMatch(/The graph holds the seeds already/);
  expect(serving.output()).toMatch(
    new RegExp(`\nExplorer +http://127.0.0.1:${port}/\nGraphQL +http://127.0.0.1:${port}/graphql +.*GraphiQL`),
  );
  expect(serving.output()).toMatch(/password +\(as set in NEO4J_PASSWORD\)/);

  const question = /-d '(.+)'$/m.exec(serving.output())![1]!;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: question });
  expect(await answer.json()).toMatchObject({ data: { person: { name: 'Arjan Kampman' } } });

  serving.child.kill('SIGINT');
  expect(await serving.ended).toBe(0);
});

test('says so when the port that was asked for is taken', async () => {
  const taken = await take(0);
  const serving = serve({ PORT: String(portOf(taken)) });
  expect(await serving.ended).toBe(1);
  expect(serving.output()).toMatch(new RegExp(`Port ${portOf(taken)} on 127.0.0.1 is in use`));
  await new Promise((done) => taken.close(done));
});
