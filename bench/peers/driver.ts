/**
 * The raw driver over bare node:http: for each operation one statement written by hand, which returns the whole answer as maps. What a team that
 * writes no API layer would deploy.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import neo4j, { type Driver, type QueryResult } from 'neo4j-driver';

const { NEO4J_URI, NEO4J_PASSWORD, PORT } = process.env as Record<string, string>;
const MOST_ROWS = 100;

interface Asked {
  operation: string;
  parameters: Record<string, unknown>;
  /** Of the operation `cypher` alone. */
  statement?: string;
}

const statements = new Map<string, string>();
const driver: Driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic('neo4j', NEO4J_PASSWORD!), {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
});

const server = createServer(async (request, response) => {
  try {
    const answer = JSON.stringify({ data: await answerTo(JSON.parse(await bodyOf(request))) });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
    response.end(answer);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

async function answerTo({ operation, parameters, statement }: Asked): Promise<unknown> {
  const result = await read(statement ?? statementOf(operation), parameters);
  if (!statement) return result.records[0]?.get('data');
  const rows = result.records.map((record) => [...record.values()]);
  const columns = result.records[0]?.keys ?? [];
  return { cypher: { columns, rows: rows.slice(0, MOST_ROWS), truncated: rows.length > MOST_ROWS } };
}

function statementOf(operation: string): string {
  let text = statements.get(operation);
  if (!text) {
    text = readFileSync(resolve('bench', 'operations', `${operation}.cypher`), 'utf8');
    statements.set(operation, text);
  }
  return text;
}

async function read(text: string, parameters: Record<string, unknown>): Promise<QueryResult> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    return await session.run(text, parameters);
  } finally {
    await session.close();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

server.listen(Number(PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit());
