import type { FactKind, Facts } from '../compile/facts';
import { MODEL } from '../model';
import { joined, type Spool } from '../spool';
import type { Passage } from './passages';

/** What is written: the facts, and the lines of texts. */
export type Written = Facts & { passages: Spool<Passage> };
export type Phase = FactKind | 'passages';

/** In this order, so that whatever a row refers to is there before it. */
export const PHASES: readonly Phase[] = ['nodes', 'names', 'citations', 'formerIds', 'links', 'passages'];

export type LoadRow = Record<string, unknown>;

/** The rows of one phase, as the statements of `cypher/load/` take them. A link that is there already has its `element`. */
export function* rowsOf(phase: Phase, written: Written, present: Spool<string>): Generator<LoadRow> {
  switch (phase) {
    case 'nodes':
      for (const { id, labels, mark, properties } of written.nodes.records())
        yield { id, labels, properties: marked(properties, mark, integersOf(labels)) };
      break;
    case 'names':
      for (const { id, entity, mark, properties } of written.names.records())
        yield { id, owner: entity, properties: marked(properties, mark) };
      break;
    case 'citations':
      for (const { id, documentId, mark, properties } of written.citations.records())
        yield { id, owner: documentId, properties: marked(properties, mark, PLACES) };
      break;
    case 'formerIds':
      for (const { id, entity, mark } of written.formerIds.records())
        yield { id, owner: entity, properties: marked({ id }, mark) };
      break;
    case 'links':
      for (const [, facts, [element]] of joined(written.links, present))
        for (const { type, from, to, mark, properties } of facts)
          yield { element, type, from, to, properties: marked(properties, mark, INTEGERS.get(type)) };
      break;
    case 'passages':
      for (const { id, mark, properties } of written.passages.records())
        yield { id, properties: marked({ ...properties }, mark, new Set(['line'])) };
  }
}

const PLACES = new Set(['firstLine', 'lastLine', 'firstParagraph', 'lastParagraph']);

/** The properties of each label and link type that are whole numbers. */
const INTEGERS = new Map(
  [...MODEL.nodes, ...MODEL.links].map(([name, { properties }]) => [
    name,
    new Set(properties.filter(({ kind }) => kind === 'integer').map(({ name }) => name)),
  ]),
);

function integersOf(labels: string[]): Set<string> {
  return new Set(['linkCount', ...labels.flatMap((label) => [...(INTEGERS.get(label) ?? [])])]);
}

/** With the mark by which the loader knows its own. A number goes to Neo4j as a float, unless it is a BigInt. */
function marked(properties: Record<string, unknown>, mark: string, integers: ReadonlySet<string> = new Set()): LoadRow {
  const row: LoadRow = { ...properties, seedFolder: mark };
  for (const name of integers) if (typeof row[name] === 'number') row[name] = BigInt(row[name]);
  return row;
}
