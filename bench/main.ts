import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative } from 'node:path';
import neo4j from 'neo4j-driver';
import { COMPARED, type Compared } from './compared';
import { type Answers, ask, compareAnswers, type Requests } from './equal';
import { growthText } from './growth';
import { Client, type Measured, measure } from './measure';
import { MIXED, mixed, OPERATIONS } from './operations';
import { type Options, readOptions } from './options';
import { type Report, reportText } from './report';
import { type Samples, samplesOf } from './samples';
import { type Server, startPeer, stopServers } from './servers';
import { SIZES } from './sizes';
import { openStore, type Store } from './store';
import { clear, progress, say } from './terminal';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) return;
  const store = await openStore(options.size, options.stores, options.fresh);
  try {
    const { counts, seconds, loaderMemory, neo4jMemory } = store.loaded;
    const number = (value: number | null) => value?.toLocaleString('en') ?? 'unknown';
    say(
      `${options.size}: ${number(counts.nodes)} nodes, ${number(counts.links)} links, loaded in ${seconds.toFixed(1)} s; peak memory ${number(loaderMemory)} MB, of Neo4j ${number(neo4jMemory)} MB.`,
    );
    if (!options.loadOnly) await Promise.race([compareAll(options, store), interrupted()]);
  } finally {
    clear();
    await stopServers();
    await store.stop();
  }
}

/** Rejects at Ctrl-C, so that whatever was started is stopped in order. */
function interrupted(): Promise<never> {
  return new Promise((_, failed) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => failed(new Error(`${signal}: stopped.`)));
  });
}

async function compareAll(options: Options, store: Store): Promise<void> {
  const running = new Map<Compared, Server>();
  const client = new Client();
  try {
    for (const compared of COMPARED.filter(({ letter }) => options.peers.includes(letter))) {
      progress(`starting ${compared.what}`);
      running.set(compared, await compared.start(store));
    }
    const writer = await startPeer('writer', store);
    const samples = await findSamples(options, store, running);
    const results = await measureAll(options, samples, running, { client, writer: writer.child, neo4j: store.pid });
    write(options, store, results);
  } finally {
    client.stop();
  }
}

async function findSamples({ size }: Options, store: Store, running: Map<Compared, Server>): Promise<Samples> {
  const driver = neo4j.driver(store.uri, neo4j.auth.basic('neo4j', store.password), { disableLosslessIntegers: true });
  const [first] = [...running.values()];
  try {
    return await samplesOf(
      SIZES[size],
      driver,
      async (query, variables) => JSON.parse(await ask(first!, JSON.stringify({ query, variables }))).data,
    );
  } finally {
    await driver.close();
  }
}

async function measureAll(
  options: Options,
  samples: Samples,
  running: Map<Compared, Server>,
  bench: Parameters<typeof measure>[3],
): Promise<Measured[]> {
  const answers: Answers = new Map();
  const all = new Map<string, Requests>();
  const wanted = new Set(options.operations);
  for (const operation of OPERATIONS)
    if (wanted.has(operation.name) || wanted.has(MIXED.name))
      all.set(
        operation.name,
        await compareAnswers(operation, operation.variants(samples), running, answers, options.size === 'seeds'),
      );
  say('All answers are equal.');
  await fillFloor(running, all, answers);
  const results: Measured[] = [];
  const { connections, rounds, seconds } = options;
  for (const operation of OPERATIONS.filter(({ name }) => wanted.has(name)))
    results.push(
      ...(await measure({ operation, connections, rounds, seconds }, running, all.get(operation.name)!, bench)),
    );
  if (wanted.has(MIXED.name))
    results.push(
      ...(await measure({ operation: MIXED, connections, rounds, seconds }, running, mixedRequests(all), bench)),
    );
  return results;
}

/** The floor answers our own requests with our own bytes. */
async function fillFloor(running: Map<Compared, Server>, all: Map<string, Requests>, answers: Answers): Promise<void> {
  const floor = [...running].find(([{ letter }]) => letter === 'f')?.[1].child;
  if (!floor) return;
  for (const requests of all.values()) requests.set('f', requests.get('a')!);
  const taken = new Promise((done) => floor.once('message', done));
  floor.send([...answers]);
  await taken;
}

/** Only those who can answer every operation. */
function mixedRequests(all: Map<string, Requests>): Requests {
  const letters = COMPARED.map(({ letter }) => letter).filter((letter) =>
    [...all.values()].every((requests) => requests.has(letter)),
  );
  const of = (letter: (typeof letters)[number]) =>
    mixed(new Map([...all].map(([name, requests]) => [name, requests.get(letter)!])));
  return new Map(letters.map((letter) => [letter, of(letter)]));
}

function write({ size, json, rounds, seconds }: Options, { loaded, memory }: Store, results: Measured[]): void {
  const [{ model = 'unknown' } = {}] = cpus();
  const report: Report = {
    size,
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: cpus().length, model, node: process.versions.node },
    neo4j: memory,
    graph: loaded,
    rounds,
    seconds,
    results,
  };
  clear();
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify(report, null, 1)}\n`);
  console.log(reportText(report));
  const [middle, large] = ['middle', 'large'].map((name) => join(dirname(json), `${name}.json`));
  if ([middle!, large!].every((file) => existsSync(file)))
    console.log(
      growthText(...([middle, large].map((file) => JSON.parse(readFileSync(file!, 'utf8'))) as [Report, Report])),
    );
  say(`The figures are in ${relative('.', json)}.`);
  const failed = results.reduce((sum, { errors }) => sum + errors, 0);
  if (failed > 0) throw new Error(`${failed} requests failed; see the table.`);
}

main().catch((error) => {
  clear();
  console.error(error instanceof Error ? error.message : error);
  // What was interrupted may still wait for an answer.
  process.exit(1);
});
