import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chanceOf } from './generate';
import type { Samples } from './samples';

/** LARGE: answers of over 10 KB; SMALL: of under 2 KB; NEO4J: the database does the work; MIXED: all of them. */
export type Group = 'LARGE' | 'SMALL' | 'NEO4J' | 'MIXED';

/** One request, as each of those who are compared takes it. */
export interface Variant {
  ours: Record<string, unknown>;
  byHand: Record<string, unknown>;
  theirs: Record<string, unknown>;
}

/** A question. Its files are in operations/: NAME.graphql, NAME.cypher by hand, and NAME.neo4j.graphql where @neo4j/graphql can express it. */
export interface Operation {
  name: string;
  what: string;
  group: Group;
  variants(samples: Samples): Variant[];
  /** How @neo4j/graphql answers a field that we answer with one entity, or with `nodes`; left out where it cannot express the question. */
  theirs?: 'ONE' | 'NODES';
  /** Whether the answer touches the hub, and so may grow with the graph. */
  hub?: true;
  /** Of ten thousand requests of the mixed workload. */
  share: number;
}

const same = (variables: Record<string, unknown>): Variant => ({
  ours: variables,
  byHand: variables,
  theirs: variables,
});
const byId = (ids: string[]) => ids.map((id) => same({ id }));

export const OPERATIONS: Operation[] = [
  {
    name: 'entity',
    what: 'one entity',
    group: 'SMALL',
    variants: ({ people }) => byId(people),
    theirs: 'ONE',
    share: 3000,
  },
  {
    name: 'list',
    what: '100 people, their roles, organizations, regions',
    group: 'LARGE',
    variants: ({ pages }) => pages.map(({ after, low }) => ({ ours: { after }, byHand: { low }, theirs: { low } })),
    theirs: 'NODES',
    share: 800,
  },
  {
    name: 'region',
    what: 'a region, its municipalities, aldermen, initiatives',
    group: 'LARGE',
    variants: ({ regions }) => byId(regions),
    theirs: 'ONE',
    share: 800,
  },
  {
    name: 'tree',
    what: 'a region, its organizations, people, initiatives',
    group: 'LARGE',
    variants: ({ regions }) => byId(regions),
    theirs: 'ONE',
    share: 200,
  },
  {
    name: 'hub',
    what: 'first page of a tenth of all links',
    group: 'SMALL',
    variants: ({ hub }) => Array.from({ length: 8 }, (_, index) => same({ id: hub, first: 13 + index })),
    theirs: 'ONE',
    hub: true,
    share: 200,
  },
  {
    name: 'search',
    what: 'a name, whole or in part',
    group: 'NEO4J',
    variants: ({ texts }) =>
      texts.map((text) => ({ ours: { text }, byHand: { query: luceneOf(text) }, theirs: { text } })),
    share: 2000,
  },
  {
    name: 'collaborators',
    what: 'who works with a person',
    group: 'NEO4J',
    variants: ({ people }) => byId(people),
    share: 800,
  },
  {
    name: 'paths',
    what: 'how two people are connected',
    group: 'NEO4J',
    variants: ({ people }) => people.map((from, index) => same({ from, to: people[(index + 7) % people.length] })),
    share: 600,
  },
  {
    name: 'neighbourhood',
    what: '300 entities around one, and their links',
    group: 'LARGE',
    variants: ({ centres }) => byId(centres),
    share: 600,
  },
  {
    name: 'compareRegions',
    what: 'two regions side by side',
    group: 'LARGE',
    variants: ({ regions }) =>
      regions.map((one, index) => same({ regions: [one, regions[(index + 1) % regions.length]] })),
    share: 300,
  },
  {
    name: 'cypher',
    what: 'an ad-hoc statement',
    group: 'SMALL',
    variants: ({ organizations }) =>
      organizations.map((id) => same({ statement: fileOf('cypher.cypher'), parameters: { id } })),
    share: 700,
  },
];

export const MIXED = { name: 'mixed', what: 'all of them, by a fixed distribution', group: 'MIXED' as Group };

const MIXED_REQUESTS = 500;

/** Requests of all operations in the order in which the mixed workload sends them: as many of each as its share says, shuffled by a seed. */
export function mixed<Request>(requests: Map<string, Request[]>): Request[] {
  const chance = chanceOf('mixed', 1);
  const total = OPERATIONS.reduce((sum, { share }) => sum + share, 0);
  const drawn = OPERATIONS.flatMap(({ name, share }) => {
    const own = requests.get(name)!;
    const count = Math.round((MIXED_REQUESTS * share) / total);
    return Array.from({ length: count }, (_, index) => own[index % own.length]!);
  });
  return drawn
    .map((request) => ({ request, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ request }) => request);
}

const files = new Map<string, string>();

/** The text of a file in operations/. */
export function fileOf(name: string): string {
  if (!files.has(name)) files.set(name, readFileSync(resolve('bench', 'operations', name), 'utf8'));
  return files.get(name)!;
}

/** The words as Lucene takes them: whole, as a beginning, or mistyped; all of them. */
export function luceneOf(text: string): string {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => `+(${word}^8 ${word}*^4${word.length > 3 ? ` ${word}~1` : ''})`).join(' ');
}
