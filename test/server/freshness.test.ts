import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import neo4j from 'neo4j-driver';
import { Graph } from '../../src/graph/graph';
import { load } from '../../src/seeds';
import { createHttpServer } from '../../src/server/http';
import { TestDatabase } from '../seeds/database';
import { seedFolder } from '../seeds/folder';

const database = new TestDatabase();
beforeAll(() => database.start(), 120_000);
afterAll(() => database.stop());

const WRITERS = ['writer-1', 'writer-2'];
const READERS = 8;

interface Read {
  data: Record<string, { name: string; note?: string }>;
  isKept: boolean;
}

/** One keep-alive connection of its own, as a client has it. */
function client(app: FastifyInstance) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port } = app.server.address() as AddressInfo;
  const ask = (query: string) =>
    new Promise<Read>((resolve, reject) => {
      const asking = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          path: '/graphql',
          method: 'POST',
          headers: { 'content-type': 'application/json' },
        },
        (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('end', () => {
            const { data, errors } = JSON.parse(Buffer.concat(pieces).toString());
            const isKept = String(response.headers['server-timing']).startsWith('cache');
            if (errors) reject(new Error(JSON.stringify(errors)));
            else resolve({ data, isKept });
          });
        },
      );
      asking.on('error', reject);
      asking.end(JSON.stringify({ query }));
    });
  return { ask, close: () => agent.destroy() };
}

/** Two writers count up, each on a connection of its own, while eight readers read what they wrote. */
async function race(graph: Graph, reads: number) {
  const app = await createHttpServer(graph);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = database.env as Record<string, string>;
  const acknowledged: Record<string, number> = Object.fromEntries(WRITERS.map((id) => [id, 0]));
  for (const id of WRITERS)
    await database.run("MERGE (node:Entity:Actor:Person {id: $id}) SET node.name = '0', node.note = '0'", { id });
  let left = reads;
  let [stale, mixed, kept, writes] = [0, 0, 0, 0];

  const write = async (id: string) => {
    const driver = neo4j.driver(uri!, neo4j.auth.basic(user!, password!));
    for (let count = 1; left > 0; count++) {
      const statement = 'MATCH (node:Entity {id: $id}) SET node.name = $text, node.note = $text';
      await driver.executeQuery(statement, { id, text: String(count) });
      acknowledged[id] = count;
      writes++;
      // By the number of reads, so that on a slow machine, too, some find what others left.
      const next = left - 100 * Math.random();
      while (left > Math.max(0, next)) await new Promise((done) => setTimeout(done, 2));
    }
    await driver.close();
  };
  const read = async (number: number) => {
    const { ask, close } = client(app);
    // Some take one trip, others two; some are asked by several readers at once.
    const fields = number % 2 ? 'name' : 'name note';
    const query = `{ one: person(id: "writer-1") { ${fields} } two: person(id: "writer-2") { ${fields} } }`;
    while (left-- > 0) {
      const before = { ...acknowledged };
      const { data, isKept } = await ask(query);
      if (isKept) kept++;
      WRITERS.forEach((id, place) => {
        const { name, note = name } = data[place === 0 ? 'one' : 'two']!;
        if (Number(name) < before[id]! || Number(note) < before[id]!) stale++;
        if (name !== note) mixed++;
      });
    }
    close();
  };
  await Promise.all([...WRITERS.map(write), ...Array.from({ length: READERS }, (_, number) => read(number))]);
  await app.close();
  return { stale, mixed, kept, writes };
}

test('no answer is older than the last write that was acknowledged before it was asked', async () => {
  const { stale, mixed, kept, writes } = await race(database.graph, 10_000);
  expect(writes).toBeGreaterThan(50);
  expect(kept).toBeGreaterThan(1_000);
  expect({ stale, mixed }).toEqual({ stale: 0, mixed: 0 });
}, 300_000);

/** It reads the revision once, as if nothing was ever committed. */
class Deaf extends Graph {
  private heard?: Promise<string>;

  override revision(): Promise<string> {
    this.heard ??= super.revision();
    return this.heard;
  }
}

test('a cache that does not read the revision is caught by the same race', async () => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = database.env as Record<string, string>;
  const deaf = new Deaf({ uri: NEO4J_URI!, user: NEO4J_USER!, password: NEO4J_PASSWORD!, database: 'neo4j' });
  expect((await race(deaf, 1_000)).stale).toBeGreaterThan(0);
  await deaf.close();
}, 300_000);

const state = (text: string) =>
  seedFolder({
    'entities/initiatives.yaml': ['first', 'second', 'third']
      .map(
        (id) =>
          `- {id: ${id}, label: Initiative, name: ${text} ${id}, kind: FUND, note: ${text} ${id}, description: ${text}, at: "note#1"}`,
      )
      .join('\n'),
    'sources/note.yaml': `document: {id: note, name: Note, kind: MINUTES, date: 2026-03-02, file: note.txt, lines: 3, sha256: "${'0'.repeat(64)}", description: ${text}}\n`,
  });

test('while loads commit in a loop, no answer mixes the old and the new', async () => {
  await database.empty();
  const folders = [state('old'), state('new')];
  const app = await createHttpServer(database.graph);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const options = { loadTransactionFacts: 30_000, loadMemoryFacts: 100_000, documentsDir: null };
  await load(database.graph, [folders[0]!], options);
  let isLoading = true;
  const loading = (async () => {
    for (let round = 1; round <= 10; round++) await load(database.graph, [folders[round % 2]!], options);
    isLoading = false;
  })();
  const seen: Record<string, number> = {};
  const { ask, close } = client(app);
  const entity = (id: string) => `${id}: initiative(id: "${id}") { name note description }`;
  const query = `{ ${['first', 'second', 'third'].map(entity).join(' ')} }`;
  while (isLoading) {
    const { data } = await ask(query);
    const words = new Set(
      Object.values(data).flatMap((one) => [one.name, one.note!].map((text) => text.split(' ')[0]!)),
    );
    const said = [...words].sort().join(' and ');
    seen[said] = (seen[said] ?? 0) + 1;
  }
  await loading;
  close();
  await app.close();
  expect(Object.keys(seen).sort()).toEqual(['new', 'old']);
}, 300_000);
