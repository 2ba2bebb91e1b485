import type { Operation, Variant } from './operations';
import { fileOf } from './operations';
import { type Server, startOurs, startPeer } from './servers';
import type { Store } from './store';
import { fieldsOf } from './theirs';

export type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** Who is compared. The letters are those of the targets. */
export interface Compared {
  letter: Letter;
  what: string;
  start(store: Store): Promise<Server>;
  /** Whether it can answer the operation, over a graph of generated things or our own seeds. */
  answers(operation: Operation, seeds: boolean): boolean;
  body(operation: Operation, variant: Variant): string;
  /** The data of its answer in our shape. */
  data(operation: Operation, answer: string): unknown;
  /** Whether an error of it is told rather than ends the run: it is not ours to mend. */
  mayFail?: true;
  /** Whether it keeps its answers, and is measured when it has all of them. */
  keeps?: true;
  /** Whether somebody writes once a second meanwhile. */
  written?: true;
}

/** What the cache is switched off with. */
const NO_CACHE = { CACHE_MEMORY: '0' };

const always = () => true;
const ourBody = ({ name }: Operation, { ours }: Variant) =>
  JSON.stringify({ query: fileOf(`${name}.graphql`), variables: ours });
const ourData = (_: Operation, answer: string) => JSON.parse(answer).data;
const ours = { answers: always, body: ourBody, data: ourData };

/** Where our own seeds have what its type definitions leave out, such as roles at regions, @neo4j/graphql is not asked. */
const SAME_ON_SEEDS = ['entity', 'tree', 'hub'];

export const COMPARED: Compared[] = [
  { letter: 'a', what: 'Regiograaf without cache', start: (store) => startOurs(store, NO_CACHE), ...ours },
  { letter: 'b', what: 'Regiograaf with its cache', start: (store) => startOurs(store, {}), ...ours, keeps: true },
  { letter: 'c', what: '… and one write a second', start: (store) => startOurs(store, {}), ...ours, written: true },
  {
    letter: 'd',
    what: 'raw driver, Cypher by hand',
    start: (store) => startPeer('driver', store),
    answers: always,
    body: ({ name }, { byHand }) =>
      JSON.stringify(name === 'cypher' ? { operation: name, ...byHand } : { operation: name, parameters: byHand }),
    data: ourData,
  },
  {
    letter: 'e',
    what: '@neo4j/graphql on Apollo Server',
    start: (store) => startPeer('neo4jGraphql', store),
    answers: ({ name, theirs }, seeds) => theirs !== undefined && (!seeds || SAME_ON_SEEDS.includes(name)),
    body: ({ name }, { theirs }) => JSON.stringify({ query: fileOf(`${name}.neo4j.graphql`), variables: theirs }),
    data: ({ theirs }, answer) => fieldsOf(JSON.parse(answer).data, theirs!),
    mayFail: true,
  },
  { letter: 'f', what: 'the same bytes from memory', start: (store) => startPeer('floor', store), ...ours },
];
