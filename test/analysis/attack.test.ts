import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import neo4j, { type Driver } from 'neo4j-driver';
import { readConfig } from '../../src/config';
import { createHttpServer } from '../../src/server/http';
import { testGraph } from '../setup/ask';
import { allowed, bounded, refused } from './attacks';

jest.setTimeout(900_000);

const QUERY = `query ($statement: String!, $parameters: JSONObject) {
  cypher(statement: $statement, parameters: $parameters, first: 10000) { rows truncated durationMs }
}`;
const OTHER = '{ person(id: "arjan-kampman") { name roles { edges { node { name } } } } }';
/** As many clients attack at once; only two of their statements run. */
const ATTACKERS = 4;
const SETTINGS = { CYPHER_TIMEOUT: '3', CYPHER_CONCURRENCY: '2', CYPHER_WAIT: '120' };
const MEGABYTE = 2 ** 20;
/** What the heap may hold afterwards on top of what it held: G1 leaves old garbage alone until the heap is nearly half full. */
const HEAP_GROWTH_MB = 150;
const COLLECTED_WITHIN_MS = 60_000;
const GONE_WITHIN_MS = 30_000;

interface Outcome {
  statement: string;
  status: number;
  code: string | undefined;
  rule: string | undefined;
  expectedRule: string | undefined;
  rows: number | undefined;
  text: string;
}

let url: string;
let admin: Driver;
let close: () => Promise<void>;

beforeAll(async () => {
  const app = await createHttpServer(testGraph(), { cypher: readConfig(SETTINGS).cypher });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
  admin = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!), { disableLosslessIntegers: true });
  close = async () => {
    await admin.close();
    await app.close();
  };
});
afterAll(() => close());

async function post(query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}

async function attack({ statement, parameters, expectedRule }: Attack): Promise<Outcome> {
  const { status, text } = await post(QUERY, { statement, parameters });
  const { data, errors } = JSON.parse(text);
  const { code, rule } = errors?.[0].extensions ?? {};
  return { statement, status, code, rule, expectedRule, rows: data?.cypher?.rows.length, text };
}

/** By the rule that the list names, as bad input, or, for parameters, because the request is too large to be read. */
function isRefusal({ status, code, rule, expectedRule }: Outcome): boolean {
  if (status === 413) return expectedRule === 'PARAMETER';
  return code === 'BAD_USER_INPUT' || (code === 'CYPHER_REFUSED' && rule === expectedRule);
}

interface Attack {
  statement: string;
  parameters?: Record<string, unknown>;
  expectedRule?: string;
}

/** Sends them all, a few at a time. */
async function attackWith(attacks: readonly Attack[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const left = [...attacks];
  const attacker = async () => {
    for (let next = left.shift(); next; next = left.shift()) outcomes.push(await attack(next));
  };
  await Promise.all(Array.from({ length: ATTACKERS }, attacker));
  return outcomes;
}

/** Asks what any visitor asks, again and again, until told to stop. */
function visitor() {
  const times: number[] = [];
  const faults: string[] = [];
  let asking = true;
  const done = (async () => {
    while (asking) {
      const begun = performance.now();
      const { text } = await post(OTHER);
      times.push(performance.now() - begun);
      if (JSON.parse(text).data?.person?.name !== 'Arjan Kampman') faults.push(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    asking = false;
    await done;
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)]!);
    return { answers: times.length, faults, medianMs: at(0.5), p99Ms: at(0.99), slowestMs: at(1) };
  };
}

async function rowsOf(statement: string) {
  return (await admin.executeQuery(statement)).records.map((record) => record.toObject());
}

/** What the database server holds: its process and its heap, in MB. */
async function memory() {
  const [heap] = await rowsOf(
    "CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes RETURN attributes.HeapMemoryUsage.value.properties.used AS used",
  );
  const [runtime] = await rowsOf(
    "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Name.value AS name",
  );
  const status = readFileSync(`/proc/${Number.parseInt(runtime!.name, 10)}/status`, 'utf8');
  return {
    residentMB: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024),
    heapMB: Math.round(heap!.used / MEGABYTE),
  };
}

/** The least that the heap holds while small statements make Java collect garbage, once it is under the bound or time is up. */
async function heapAfterCollection(boundMB: number): Promise<number> {
  const deadline = performance.now() + COLLECTED_WITHIN_MS;
  let least = Number.POSITIVE_INFINITY;
  while (least >= boundMB && performance.now() < deadline) {
    await rowsOf('UNWIND range(1, 200000) AS i RETURN sum(size(toString(i))) AS characters');
    least = Math.min(least, (await memory()).heapMB);
  }
  return least;
}

const GRAPH = '{ graph { version revision counts { nodes links names citations } } }';

/** Ad-hoc statements that Neo4j still runs; one that was ended is given time to go. */
async function stillRunning(): Promise<unknown[]> {
  for (const deadline = Date.now() + GONE_WITHIN_MS; ; ) {
    const running = await rowsOf(
      'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.regiograaf IS NOT NULL RETURN currentQuery',
    );
    if (running.length === 0 || Date.now() > deadline) return running;
    await new Promise((done) => setTimeout(done, 500));
  }
}

test('nothing gets through, and others are answered all the while', async () => {
  expect(refused.length).toBeGreaterThanOrEqual(60);
  expect(allowed.length).toBeGreaterThanOrEqual(30);
  const before = await post(GRAPH);
  const memoryBefore = await memory();
  const stop = visitor();
  const begun = performance.now();

  const stopped = await attackWith(
    refused.map(([expectedRule, statement, parameters]) => ({ statement, parameters, expectedRule })),
  );
  const answered = await attackWith(allowed.map(([statement, parameters]) => ({ statement, parameters })));
  const ended = await attackWith(bounded.map(([, statement]) => ({ statement })));

  const seconds = Math.round((performance.now() - begun) / 1000);
  const others = await stop();
  const running = await stillRunning();
  const memoryAfter = await memory();
  const heapBound = memoryBefore.heapMB + HEAP_GROWTH_MB;
  const heapCollectedMB = await heapAfterCollection(heapBound);
  process.stderr.write(
    `${JSON.stringify({ refused: stopped.length, allowed: answered.length, bounded: ended.length, seconds, others, memoryBefore, memoryAfter, heapCollectedMB }, null, 2)}\n`,
  );
  process.stderr.write(
    `${ended.map(({ statement, code, rows }) => `${code ?? `${rows} rows`}: ${statement.slice(0, 100)}`).join('\n')}\n`,
  );

  expect(stopped.filter((outcome) => !isRefusal(outcome))).toEqual([]);
  expect(answered.filter(({ code }) => code !== undefined)).toEqual([]);
  expect(ended.filter(({ code }) => code && !/^CYPHER_(TIMEOUT|FAILED|REFUSED)$/.test(code))).toEqual([]);
  for (const { text } of [...stopped, ...answered, ...ended])
    expect(text).not.toMatch(/\b(?:java|scala|org\.neo4j)\.|at [\w.$]+\(\w+\.java|\/neo4j\/(?:data|conf|logs)/);
  expect(others.faults).toEqual([]);
  expect(running).toEqual([]);
  expect(heapCollectedMB).toBeLessThan(heapBound);
  expect(JSON.parse(before.text).data.graph.revision).toEqual(expect.any(String));
  expect(await post(GRAPH)).toEqual(before);
});
