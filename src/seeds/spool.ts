import { appendFileSync, closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { sha256 } from './ids';

/** The folder on disk that the spools of one run share, made when the first of them needs it. */
export class SpoolFolder {
  private path?: string;
  private count = 0;

  constructor(
    /** How many records one spool holds in memory before it goes to disk. */
    readonly memory: number,
  ) {}

  spool<T>(): Spool<T> {
    return new Spool<T>(this);
  }

  file(): string {
    this.path ??= makeFolder();
    return join(this.path, `spool-${this.count++}`);
  }

  remove() {
    if (this.path) rmSync(this.path, { recursive: true, force: true });
    this.path = undefined;
  }
}

const FOLDER = /^regiograaf-spool-(\d+)-/;

/** A folder of this process; those of processes that were killed go. */
function makeFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const owner = FOLDER.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  return mkdtempSync(join(tmpdir(), `regiograaf-spool-${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const PARTITIONS = 256;
const BUFFER = 32 * 1024;
type Entry<T> = [hash: string, key: string, record: T];

/**
 * Records by key, given back key by key in the order of the keys' SHA-256, whatever order they came in. Few are held in memory;
 * many go to disk, divided by the first byte of that hash, so that only one 256th of the keys is ever in memory.
 */
export class Spool<T> {
  private held: Entry<T>[] = [];
  private files?: string;
  private readonly buffers: string[] = [];
  size = 0;

  constructor(private readonly folder: SpoolFolder) {}

  add(key: string, record: T) {
    const entry: Entry<T> = [sha256(key), key, record];
    this.size++;
    if (this.files) this.write(entry);
    else if (this.held.push(entry) > this.folder.memory) this.spill();
  }

  /** Each key once with what its records come to. The order of records within a key is not defined. */
  *fold<A>(start: (key: string) => A, add: (sum: A, record: T) => A): Generator<[key: string, sum: A]> {
    for (let partition = 0; partition < (this.files ? PARTITIONS : 1); partition++) {
      const sums = new Map<string, { hash: string; sum: A }>();
      for (const [hash, key, record] of this.files ? this.read(partition) : this.held) {
        const found = sums.get(key);
        if (found) found.sum = add(found.sum, record);
        else sums.set(key, { hash, sum: add(start(key), record) });
      }
      const ordered = [...sums].sort(([, a], [, b]) => (a.hash < b.hash ? -1 : 1));
      for (const [key, { sum }] of ordered) yield [key, sum];
    }
  }

  /** Each key with all of its records. */
  groups(): Generator<[key: string, records: T[]]> {
    return this.fold<T[]>(
      () => [],
      (records, record) => {
        records.push(record);
        return records;
      },
    );
  }

  /** The records of a spool whose keys are unique. */
  *records(): Generator<T> {
    for (const [, record] of this.fold<T | undefined>(
      () => undefined,
      (_none, record) => record,
    ))
      yield record as T;
  }

  /** Forgets the records; a spool that has been read through is of no more use. */
  clear() {
    this.held = [];
    if (this.files)
      for (let partition = 0; partition < PARTITIONS; partition++) rmSync(this.path(partition), { force: true });
  }

  private spill() {
    this.files = this.folder.file();
    for (const entry of this.held) this.write(entry);
    this.held = [];
  }

  private write(entry: Entry<T>) {
    const partition = Number.parseInt(entry[0].slice(0, 2), 16);
    this.buffers[partition] = `${this.buffers[partition] ?? ''}${JSON.stringify(entry)}\n`;
    if (this.buffers[partition].length > BUFFER) this.flush(partition);
  }

  private flush(partition: number) {
    if (this.buffers[partition]) appendFileSync(this.path(partition), this.buffers[partition]);
    this.buffers[partition] = '';
  }

  private *read(partition: number): Generator<Entry<T>> {
    this.flush(partition);
    for (const line of linesOf(this.path(partition))) yield JSON.parse(line);
  }

  private path(partition: number): string {
    return `${this.files}-${partition}`;
  }
}

/** Each key of the first with its records and those of the second: both give their keys in one order, so that one walk does. */
export function* joined<A, B>(first: Spool<A>, second: Spool<B>): Generator<[key: string, first: A[], second: B[]]> {
  const others = second.groups();
  let other = others.next();
  for (const [key, records] of first.groups()) {
    const hash = sha256(key);
    while (!other.done && sha256(other.value[0]) < hash) other = others.next();
    yield [key, records, !other.done && other.value[0] === key ? other.value[1] : []];
  }
}

/** The lines of a file, of which only a part is in memory; none where there is no such file. */
export function* linesOf(file: string): Generator<string> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const chunk = Buffer.alloc(256 * 1024);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } finally {
    closeSync(descriptor);
  }
}
