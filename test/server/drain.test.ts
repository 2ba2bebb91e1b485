import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

const SECRET = 'geheimzinnig';
const TRACE = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' };
/** Takes until CYPHER_TIMEOUT, and then some. */
const SLOW = '{ cypher(statement: "UNWIND range(1, 1000000000000) AS number RETURN count(number) AS n") { rows } }';

/** One line of the log, or one span. */
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests ask
type Told = any;

const spans: Told[] = [];
const agent = new Agent({ keepAlive: true });
let collector: Server;
let child: ChildProcess;
let port: number;
let log = '';

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

/** A server as users start it, which tells all there is to tell. */
beforeAll(async () => {
  const free = createServer();
  await listen(free);
  port = portOf(free);
  free.close();
  // What OpenTelemetry's collector does with what it is sent, as far as tests can ask about it.
  collector = createServer(async (incoming, response) => {
    const { resourceSpans } = JSON.parse(await readAll(incoming));
    spans.push(...resourceSpans.flatMap((one: Told) => one.scopeSpans.flatMap((scope: Told) => scope.spans)));
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await listen(collector);
  child = spawn(process.execPath, ['dist/main.js', 'serve', '--no-load'], {
    env: {
      ...process.env,
      PORT: String(port),
      LOG_LEVEL: 'info',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${portOf(collector)}`,
      CYPHER_TIMEOUT: '1',
      DRAIN_DELAY: '2',
      DRAIN_TIMEOUT: '5',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr!.on('data', (piece) => {
    log += piece;
  });
  await new Promise<void>((ready, failed) => {
    child.stdout!.on('data', (piece: Buffer) => String(piece).includes('/graphql') && ready());
    child.once('exit', () => failed(new Error(`The server did not start: ${log}`)));
  });
});
afterAll(() => {
  child.kill('SIGKILL');
  agent.destroy();
  collector.close();
  collector.closeAllConnections();
});

function ask(path: string, query?: string, headers: Record<string, string> = {}) {
  return new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
    const method = query === undefined ? 'GET' : 'POST';
    const asked = request(
      { agent, port, host: '127.0.0.1', path, method, headers: { 'content-type': 'application/json', ...headers } },
      async (answer) => resolve(Object.assign(answer, { text: await readAll(answer).catch(() => '') })),
    );
    asked.on('error', reject);
    asked.end(query === undefined ? undefined : JSON.stringify({ query, variables: { text: SECRET } }));
  });
}

const TRACED = `query Traced($text: String!) {
  search(text: $text) { totalCount }
  person(id: "ruben-maes") { events { totalCount } }
}`;

test('told to stop, it says so, ends what is under way, cuts off what does not end, and sends its traces', async () => {
  expect((await ask('/graphql', TRACED, { traceparent: `00-${TRACE.trace}-${TRACE.span}-01` })).statusCode).toBe(200);
  expect((await ask('/health/ready')).statusCode).toBe(200);
  const exited = once(child, 'exit');
  const slow = ask('/graphql', SLOW);
  const writer = connect(port, '127.0.0.1');
  writer.on('error', () => undefined);
  writer.write(
    'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
  );
  const cut = once(writer, 'close');
  await setTimeout(300);

  child.kill('SIGTERM');
  const begun = performance.now();
  await setTimeout(300);
  const ready = await ask('/health/ready');
  expect([ready.statusCode, ready.headers.connection]).toEqual([503, 'close']);
  expect(JSON.parse(ready.text).why).toBe('The server is about to end.');
  // Whoever has not heard of it yet is answered.
  expect((await ask('/graphql', '{ graph { version } }')).statusCode).toBe(200);
  expect(JSON.parse((await slow).text).errors[0].extensions.code).toBe('CYPHER_TIMEOUT');
  await cut;
  expect(await exited).toEqual([0, null]);
  expect(performance.now() - begun).toBeGreaterThan(6_500);
  expect(performance.now() - begun).toBeLessThan(20_000);
  await expect(ask('/health/live')).rejects.toThrow('ECONNREFUSED');
});

test('its log is JSON alone, and without what was asked', () => {
  const lines: Told[] = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: 'answered', operation: 'Traced', traceId: TRACE.trace, from: 'made' }),
  );
  // The one that never sent its question.
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'answered', level: 'warn', status: 'aborted' }));
  expect(log).not.toContain(SECRET);
});

test('a trace leads from the request to the Cypher files, and holds nothing of what was asked', () => {
  const request = spans.find(({ traceId, parentSpanId }) => traceId === TRACE.trace && parentSpanId === TRACE.span);
  const attributes = (span: Told) =>
    Object.fromEntries(span.attributes.map(({ key, value }: Told) => [key, Object.values(value)[0]]));
  expect(request.name).toBe('POST /graphql');
  expect(attributes(request)).toMatchObject({ 'graphql.operation.name': 'Traced', 'http.response.status_code': 200 });
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId);
  expect(statements.length).toBe(attributes(request)['regiograaf.trips']);
  for (const span of statements) expect(attributes(span)['code.file.path']).toBe(`cypher/${span.name}.cypher`);
  expect(statements.map(({ name }) => name)).toContain('explore/search');
  expect(JSON.stringify(spans)).not.toContain(SECRET);
});
