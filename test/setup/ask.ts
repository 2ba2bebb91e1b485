import type { FastifyInstance } from 'fastify';
import { Graph } from '../../src/graph/graph';
import { createHttpServer } from '../../src/server/http';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  /** Trips to the database that the answer took. */
  trips: number;
  status: number;
}

let graph: Graph | undefined;
let app: FastifyInstance | undefined;
let address: Promise<string> | undefined;

/** The graph of the test run's Neo4j, with the real seeds loaded. */
export function testGraph(): Graph {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env as Record<string, string>;
  graph ??= new Graph({
    uri: NEO4J_URI!,
    user: NEO4J_USER!,
    password: NEO4J_PASSWORD!,
    database: NEO4J_DATABASE ?? 'neo4j',
  });
  return graph;
}

async function listening(): Promise<string> {
  // An answer that was kept took no trips, and tests count them.
  app = await createHttpServer(testGraph(), { cacheMemory: 0 });
  return app.listen({ host: '127.0.0.1', port: 0 });
}

/** Where the server of these tests listens. */
export function serverOrigin(): Promise<string> {
  address ??= listening();
  return address;
}

/** Asks the server as a client would: one HTTP request with a GraphQL operation. */
export async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(`${await serverOrigin()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const trips = Number(/"(\d+) trips"/.exec(response.headers.get('server-timing') ?? '')?.[1] ?? Number.NaN);
  return { ...((await response.json()) as Pick<Answer, 'data' | 'errors'>), trips, status: response.status };
}

afterAll(async () => {
  await app?.close();
  await graph?.close();
});
