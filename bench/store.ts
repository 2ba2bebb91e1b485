import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { GENERATOR, generate } from './generate';
import { memoryOf } from './processes';
import { borrowNeo4j } from './scratch';
import { writeSeeds } from './seeds';
import { SIZES, type SizeName } from './sizes';
import { say } from './terminal';

/** A running Neo4j that holds a graph of one size. */
export interface Store {
  uri: string;
  password: string;
  /** Of the Neo4j process. */
  pid: number;
  memory: Memory;
  loaded: Loaded;
  stop(): Promise<void>;
}

/** What Neo4j may take, as its settings write it. */
export interface Memory {
  heap: string;
  pageCache: string;
}

/** What the load of the store said; peak memory in MB, null where the system does not tell. */
interface Loaded {
  counts: { nodes: number; links: number; names: number; citations: number };
  seconds: number;
  loaderMemory: number | null;
  neo4jMemory: number | null;
  loader: string;
}

const MEMORY: Record<SizeName, Memory> = {
  seeds: { heap: '512m', pageCache: '256m' },
  middle: { heap: '2g', pageCache: '1g' },
  large: { heap: '4g', pageCache: '4g' },
};

/** Neo4j's first answer takes long where the machine does other work. */
const QUERY_TIMEOUT = '120';

/** The project's own facts. */
const OWN = resolve('seeds');
const MAIN = resolve('dist', 'main.js');

/** The store of a size, loaded where it is not yet; kept in `stores` for the next run. */
export async function openStore(size: SizeName, stores: string, fresh = false): Promise<Store> {
  const folder = join(stores, size === 'seeds' ? size : `${size}-${hashOf(JSON.stringify(SIZES[size]), GENERATOR)}`);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  const seeds = size === 'seeds' ? OWN : await seedsOf(size, folder);
  const data = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  borrowNeo4j(data);
  const { NEO4J_HEAP, NEO4J_PAGECACHE } = process.env;
  const memory = { heap: NEO4J_HEAP || MEMORY[size].heap, pageCache: NEO4J_PAGECACHE || MEMORY[size].pageCache };
  const env = {
    ...process.env,
    DATA_DIR: data,
    NEO4J_HEAP: memory.heap,
    NEO4J_PAGECACHE: memory.pageCache,
    QUERY_TIMEOUT,
  };
  for (const name of ['NEO4J_URI', 'NEO4J_PASSWORD', 'SEEDS_DIR']) delete (env as NodeJS.ProcessEnv)[name];
  const neo4j = (command: string) => promisify(execFile)(process.execPath, [MAIN, 'neo4j', command], { env });
  await neo4j('start');
  const { pid, boltPort } = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'));
  const password = readFileSync(join(data, 'password'), 'utf8').trim();
  const stop = async () => void (await neo4j('stop'));
  try {
    const loaded = await loadOnce(join(folder, 'loaded.json'), seeds, env, pid);
    return { uri: `bolt://127.0.0.1:${boltPort}`, password, pid, memory, loaded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function seedsOf(size: Exclude<SizeName, 'seeds'>, folder: string): Promise<string> {
  const seeds = join(folder, 'seeds');
  const done = join(folder, 'generated');
  if (existsSync(done)) return seeds;
  const begun = performance.now();
  await writeSeeds(seeds, generate(SIZES[size]));
  say(`Generated in ${seconds(begun)} s.`);
  writeFileSync(done, '');
  return seeds;
}

/** Loads with the project's own loader, unless the store was loaded with this loader before. */
async function loadOnce(mark: string, seeds: string, env: NodeJS.ProcessEnv, neo4j: number): Promise<Loaded> {
  const loader = hashOf(...loaderFiles(seeds === OWN).map((file) => readFileSync(file, 'utf8')));
  const before: Loaded | null = existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : null;
  if (before?.loader === loader) return before;
  say(before ? 'Loading again, since the loader or the seeds have changed …' : 'Loading …');
  const { answer, peak } = await run([MAIN, 'load', '--json', seeds], env);
  const { counts, seconds } = JSON.parse(answer) as Pick<Loaded, 'counts' | 'seconds'>;
  const loaded = { counts, seconds, loaderMemory: peak, neo4jMemory: memoryOf(neo4j)?.peak ?? null, loader };
  writeFileSync(mark, `${JSON.stringify(loaded, null, 2)}\n`);
  return loaded;
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<{ answer: string; peak: number | null }> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let answer = '';
  let peak: number | null = null;
  child.stdout.on('data', (piece) => (answer += piece));
  const watching = setInterval(() => (peak = memoryOf(child.pid!)?.peak ?? peak), 1000);
  const code = await new Promise((ended) => child.on('close', ended));
  clearInterval(watching);
  if (code !== 0) throw new Error(`\`${args.slice(1).join(' ')}\` ended with ${code}.`);
  return { answer, peak };
}

/** What decides what a load writes; generated seeds are known by the name of their folder. */
function loaderFiles(own: boolean): string[] {
  const folders = [join('cypher', 'load'), join('cypher', 'constraints'), ...(own ? [OWN] : [])];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [join(OWN, 'model.yaml'), ...files.sort()];
}

function hashOf(...parts: unknown[]): string {
  return createHash('sha256').update(parts.map(String).join('\n')).digest('hex').slice(0, 12);
}

const seconds = (begun: number) => ((performance.now() - begun) / 1000).toFixed(1);
