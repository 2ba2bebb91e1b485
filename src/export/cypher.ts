import type { GraphFormat } from './format';
import type { ExportProperties, ExportValue } from './records';
import type { ExportSource } from './source';
import { isInteger, stored } from './types';

/** A script for cypher-shell or Neo4j Browser; running it again changes nothing. */
export const cypher: GraphFormat = {
  name: 'cypher',
  mediaType: 'application/x-cypher-query; charset=utf-8',
  extension: 'cypher',
  description: 'a script for cypher-shell or Neo4j Browser',
  write,
};

/** How many rows one statement holds. */
const ROWS = 200;

interface Item {
  /** The statement's text after its rows. */
  statement: string;
  row: string;
}

async function* write(source: ExportSource): AsyncGenerator<string> {
  const { version, selection } = source.header;
  const part = Object.entries(selection).map(([name, value]) => ` ${name} ${value}`);
  yield `// Regiograaf, version ${version ?? 'unknown'}${part.join(',')}\n`.replace(/[\r\n]+(?=.)/g, ' ');
  for (const label of ['Entity', 'Name', 'Citation', 'FormerId'])
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (node:${label}) REQUIRE node.id IS UNIQUE;\n`;
  yield* statements(mapped(source.nodes(), nodeItem));
  yield* statements(
    mapped(source.names(), ({ entityId, ...name }) =>
      owned('Name', '(owner)-[link:NAMED]->(node)', entityId, stored(name), name.mark),
    ),
  );
  yield* statements(
    mapped(source.formerIds(), ({ id, entityId, mark }) =>
      owned('FormerId', '(node)-[link:NOW]->(owner)', entityId, stored({ properties: { id }, mark }), mark),
    ),
  );
  yield* statements(mapped(source.links(), linkItem));
  // Citations hang on documents, and which of these lack is known when the citations have been read.
  const citations = source.citations();
  const waiting: Item[] = [];
  for await (const { id, documentId, properties, mark } of citations) {
    const all = stored({ properties: { id, documentId, ...properties }, mark });
    waiting.push(owned('Citation', '(node)-[link:CITES]->(owner)', documentId, all, mark));
    if (waiting.length === ROWS) yield* grouped(waiting.splice(0));
  }
  yield* grouped(waiting);
  yield* statements(mapped(source.documents(), nodeItem));
}

function nodeItem(node: {
  labels: string[];
  properties: ExportProperties;
  derived: ExportProperties;
  mark: string | null;
}) {
  const labels = node.labels.filter((label) => label !== 'Entity').map(name);
  const also = labels.length > 0 ? ` SET node:${labels.join(':')}` : '';
  return { statement: `MERGE (node:Entity {id: row.id}) SET node = row${also}`, row: map(stored(node)) };
}

function linkItem(link: {
  type: string;
  from: string;
  to: string;
  properties: ExportProperties;
  derived: ExportProperties;
  mark: string | null;
}): Item {
  return {
    statement:
      'MATCH (from:Entity {id: row.from}) MATCH (to:Entity {id: row.to}) ' +
      `MERGE (from)-[link:${name(link.type)} {id: row.properties.id}]->(to) SET link = row.properties`,
    row: `{from: ${literal('from', link.from)}, to: ${literal('to', link.to)}, properties: ${map(stored(link))}}`,
  };
}

function owned(label: string, pattern: string, owner: string, properties: ExportProperties, mark: string | null): Item {
  return {
    // MERGE, as a document that is cited may come after what it proves.
    statement:
      `MERGE (owner:Entity {id: row.owner}) MERGE (node:${label} {id: row.properties.id}) SET node = row.properties ` +
      `MERGE ${pattern} SET link = row.link`,
    row: `{owner: ${literal('owner', owner)}, link: ${map(mark === null ? {} : { seedFolder: mark })}, properties: ${map(properties)}}`,
  };
}

async function* mapped<T, U>(items: AsyncIterable<T>, change: (item: T) => U): AsyncGenerator<U> {
  for await (const item of items) yield change(item);
}

async function* statements(items: AsyncIterable<Item>): AsyncGenerator<string> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < ROWS) continue;
    yield* grouped(batch);
    batch = [];
  }
  yield* grouped(batch);
}

/** Labels and types stand in the text, so that those of one kind go together. */
function* grouped(items: Item[]): Generator<string> {
  const groups = new Map<string, string[]>();
  for (const { statement, row } of items) groups.set(statement, [...(groups.get(statement) ?? []), row]);
  for (const [statement, rows] of groups) yield `UNWIND [\n${rows.join(',\n')}\n] AS row\n${statement};\n`;
}

function map(properties: ExportProperties): string {
  return `{${Object.entries(properties)
    .map(([key, value]) => `${name(key)}: ${literal(key, value)}`)
    .join(', ')}}`;
}

function name(text: string): string {
  return /^[A-Za-z_]\w*$/.test(text) ? text : `\`${text.replaceAll('`', '``')}\``;
}

function literal(key: string, value: ExportValue): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(key, item)).join(', ')}]`;
  if (typeof value === 'number' && Number.isInteger(value) && !isInteger(key)) return `${value}.0`;
  return JSON.stringify(value);
}
