import { connect, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/config';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';

const SLOW = '{ cypher(statement: "UNWIND range(1, 1000000000000) AS number RETURN count(number) AS n") { rows } }';
const KEPT = '{ person(id: "arjan-kampman") { name } }';
const env = {
  ANSWERS_AT_ONCE: '2',
  ANSWER_WAIT: '20',
  LOOP_DELAY: '10000',
  CYPHER_CONCURRENCY: '1',
  CYPHER_TIMEOUT: '4',
  CYPHER_WAIT: '1',
};
/** Milliseconds. */
const MOST = { TAKEN: 10_000, BESIDE_CYPHER: 2_000 };
/** Of ANSWERS_AT_ONCE and the four times as many that may wait. */
const PLACES = 2 + 4 * 2;

let app: FastifyInstance;
/** One that has little patience. */
let strict: FastifyInstance;
let [port, strictPort] = [0, 0];

beforeAll(async () => {
  const { cypher, overload } = readConfig(env);
  app = await createHttpServer(testGraph(), { cypher, overload });
  strict = await createHttpServer(testGraph(), {
    overload: readConfig({ CLIENT_TIMEOUT: '1', LOOP_DELAY: '400' }).overload,
    exportConcurrency: 100,
  });
  [port, strictPort] = (await Promise.all(
    [app, strict].map(async (one) => Number(new URL(await one.listen({ host: '127.0.0.1', port: 0 })).port)),
  )) as [number, number];
});
afterAll(async () => {
  await app.close();
  await strict.close();
});

async function ask(query: string) {
  const begun = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string; retryAfter?: number } }[];
  };
  const { code, retryAfter } = errors?.[0]?.extensions ?? {};
  const { status, headers } = response;
  return { status, code, retryAfter, header: headers.get('retry-after'), time: performance.now() - begun };
}

let asked = 0;
/** One that nobody asked before. */
const another = () => `{ people(first: ${100 + (asked++ % 100)}) { nodes { n${asked}: name } } }`;

async function settled(): Promise<void> {
  while ((await ask(another())).status !== 200) await new Promise((done) => setTimeout(done, 100));
}

/** Asks the strict server until it answers so, or for a while. */
async function until(status: number) {
  const asked = () => strict.inject({ method: 'POST', url: '/graphql', payload: { query: KEPT } });
  const begun = performance.now();
  let answer = await asked();
  while (answer.statusCode !== status && performance.now() - begun < 20_000) {
    await new Promise((done) => setTimeout(done, 20));
    answer = await asked();
  }
  return answer;
}

/** Resolves to what the server sent before it ended the connection, and after how many milliseconds it did. */
async function untilCut(socket: Socket): Promise<{ text: string; time: number }> {
  const begun = performance.now();
  let text = '';
  socket.on('data', (piece) => {
    text += piece;
  });
  socket.on('error', () => undefined);
  await new Promise((done) => socket.once('close', done));
  return { text, time: performance.now() - begun };
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

function connected(): Promise<Socket> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
  });
}

/** One question on a connection of its own that is open already, so that many can arrive at the same moment. */
async function sent(socket: Socket, query: string) {
  const body = JSON.stringify({ query });
  socket.write(`${HEAD}connection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
  const { text, time } = await untilCut(socket);
  return { text, time, status: text.split(' ')[1] };
}

describe('ten times what it can do', () => {
  test('what is over is sent away at once, what is taken on is answered in time, and what is kept is answered all along', async () => {
    const sockets = await Promise.all(Array.from({ length: 11 * PLACES + 1 }, connected));
    await sent(sockets.pop()!, KEPT);
    const [kept, crowd] = [sockets.splice(0, PLACES), sockets];
    const [answers, again] = await Promise.all([
      Promise.all(crowd.map((socket) => sent(socket, another()))),
      Promise.all(kept.map((socket) => sent(socket, KEPT))),
    ]);
    expect(again.map(({ status }) => status)).toEqual(Array(PLACES).fill('200'));
    const taken = answers.filter(({ status }) => status === '200');
    const refused = answers.filter(({ status }) => status !== '200');
    expect(taken.length).toBeGreaterThanOrEqual(2);
    expect(refused.length).toBeGreaterThan(8 * PLACES);
    for (const { status, text } of refused) {
      expect(status).toBe('503');
      expect(text).toMatch(/\r\nretry-after: 1\r\n[\s\S]*"code":"OVERLOADED","retryAfter":1/i);
    }
    const longest = (some: { time: number }[]) => Math.max(...some.map(({ time }) => time));
    // The last to be refused is told before the last that was taken on is answered.
    expect(longest(refused)).toBeLessThanOrEqual(longest(taken));
    expect(longest(taken)).toBeLessThan(MOST.TAKEN);
    await settled();
  });

  test('a process that lags behind sends requests away unread, and takes them again when it has caught up', async () => {
    let isBusy = true;
    const lag = () => {
      const until = performance.now() + 600;
      while (performance.now() < until);
      if (isBusy) setImmediate(() => setImmediate(lag));
    };
    expect((await until(200)).statusCode).toBe(200);
    lag();
    const refused = await until(503);
    isBusy = false;
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '1']);
    expect(refused.json().errors[0].extensions).toEqual({ code: 'OVERLOADED', retryAfter: 1 });
    expect((await until(200)).statusCode).toBe(200);
  }, 60_000);
});

describe('Cypher that runs long', () => {
  test('takes no places of others, and beyond its own is refused at once', async () => {
    // The first statement takes long to parse; `serve` parses those of the analyses when it starts.
    await ask('{ cypher(statement: "UNWIND range(1, 2) AS number RETURN count(number) AS n") { rows } }');
    const codes: (string | undefined)[] = [];
    let isOver = false;
    // As many as have room beside the others; each asks again when it is refused.
    const analysts = Array.from({ length: PLACES - 2 }, async (_, number) => {
      while (!isOver) {
        codes.push((await ask(SLOW.replace('10000', `1${number}000`))).code);
        await new Promise((done) => setTimeout(done, 50));
      }
    });
    await new Promise((done) => setTimeout(done, 500));
    const others = [];
    for (let round = 0; round < 10; round++) others.push(...(await Promise.all([ask(another()), ask(another())])));
    isOver = true;
    await Promise.all(analysts);
    expect(others.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(codes)).toEqual(new Set(['CYPHER_TIMEOUT', 'CYPHER_BUSY']));
    const times = others.map(({ time }) => time).sort((one, other) => one - other);
    expect(times[10]).toBeLessThan(MOST.BESIDE_CYPHER);
    await settled();
  }, 60_000);
});

describe('slow clients', () => {
  test.each([
    ['nothing', ''],
    ['half a head', HEAD],
    ['half a body', `${HEAD}content-length: 100\r\n\r\n{`],
  ])(
    'who sends %s and then a byte now and then is cut off',
    async (_name, begin) => {
      const socket = connect(strictPort, '127.0.0.1');
      socket.write(begin);
      const drip = setInterval(() => socket.writable && begin && socket.write(begin.includes('{') ? ' ' : 'x'), 200);
      const { text, time } = await untilCut(socket).finally(() => clearInterval(drip));
      if (begin) expect(text).toMatch(/^HTTP\/1\.1 408 /);
      expect(time).toBeGreaterThan(900);
      expect(time).toBeLessThan(10_000);
      expect((await until(200)).statusCode).toBe(200);
    },
    30_000,
  );

  test.each([
    [
      'an answer in one piece',
      '/graphql?query={events(first:40){nodes{id,name,aliases,description,citations{id}}}}',
      1000,
    ],
    ['an export', '/export/graph.ndjson', 2],
  ])(
    'who does not take %s is cut off',
    async (_name, path, times) => {
      const closed = new Promise((done) => strict.server.once('connection', (taken) => taken.once('close', done)));
      const socket = connect(strictPort, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.pause();
      // Many, since the system keeps some megabytes for who does not read.
      socket.write(
        `GET ${encodeURI(path)} HTTP/1.1\r\nhost: localhost\r\napollo-require-preflight: 1\r\n\r\n`.repeat(times),
      );
      const begun = performance.now();
      await closed;
      expect(performance.now() - begun).toBeGreaterThan(900);
      socket.destroy();
      expect((await until(200)).statusCode).toBe(200);
    },
    60_000,
  );
});
