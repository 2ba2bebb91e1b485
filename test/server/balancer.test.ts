import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const READERS = 8;
const QUESTION = JSON.stringify({ query: '{ person(id: "arjan-kampman") { name roles { totalCount } } }' });
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** A server as users start it, on the graph of the test run. */
async function serve(): Promise<{ child: ChildProcess; port: number }> {
  const port = await new Promise<number>((found) => {
    const free = createServer().listen(0, '127.0.0.1', () => {
      const { port } = free.address() as AddressInfo;
      free.close(() => found(port));
    });
  });
  const child = spawn(process.execPath, ['dist/main.js', 'serve', '--no-load'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise<void>((ready, failed) => {
    child.stdout!.on('data', (piece: Buffer) => String(piece).includes('/graphql') && ready());
    child.once('exit', () => failed(new Error('The server did not start.')));
  });
  return { child, port };
}

/** Sends requests to the servers in turn, as a balancer does; one that cannot be connected to is passed over. `sent` counts what is under way at each. */
async function balance(ports: number[]) {
  const agent = new Agent({ keepAlive: false });
  const sent = new Map(ports.map((port) => [port, 0]));
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => pass(turn++, ports.length));
    const pass = (place: number, chances: number) => {
      const port = ports[place % ports.length]!;
      const { method, url, headers } = incoming;
      let isConnected = false;
      const onward = request(
        { agent, host: '127.0.0.1', port, method, path: url, headers },
        (answer: IncomingMessage) => {
          outgoing.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('socket', (socket) =>
        socket.on('connect', () => {
          isConnected = true;
          sent.set(port, sent.get(port)! + 1);
        }),
      );
      onward.on('close', () => isConnected && sent.set(port, sent.get(port)! - 1));
      onward.on('error', () => {
        if (!isConnected && chances > 1) pass(place + 1, chances - 1);
        else outgoing.destroy();
      });
      onward.end(Buffer.concat(pieces));
    };
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/graphql`, sent, close: () => server.close() };
}

test('of two servers on one database behind a balancer one is killed under load, and only what it was answering fails', async () => {
  const [one, other] = [await serve(), await serve()];
  const balancer = await balance([one.port, other.port]);
  let [answered, failed, underWay] = [0, 0, 0];
  let isDone = false;
  const read = async () => {
    while (!isDone) {
      const answer = await fetch(balancer.address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        body: QUESTION,
      })
        .then((response) => response.json() as Promise<{ data?: { person: { name: string } } }>)
        .catch(() => null);
      if (answer?.data?.person.name === 'Arjan Kampman') answered++;
      else failed++;
    }
  };
  const reading = Promise.all(Array.from({ length: READERS }, read));
  const until = async (count: number) => {
    while (answered < count) await new Promise((done) => setTimeout(done, 5));
  };
  await until(300);
  expect(failed).toBe(0);
  underWay = balancer.sent.get(one.port)!;
  one.child.kill('SIGKILL');
  const before = answered;
  await until(before + 300);
  isDone = true;
  await reading;
  balancer.close();
  // Between the count and the end of the process others may have been sent there; there are no more readers than that.
  expect(failed).toBeLessThanOrEqual(Math.max(underWay, READERS));
  expect(answered).toBeGreaterThanOrEqual(600);
}, 120_000);
