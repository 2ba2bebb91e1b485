import type { EntityRow } from '../../entity/build';
import type { entityLoaders } from '../../entity/loaders';
import type { RequestGraph } from '../../graph/request';
import { queriesOf } from './queries';
import { type Found, ranked } from './rank';
import { asked } from './words';

export type Hit = Found & { entity: EntityRow };

export interface SearchFor {
  text: string;
  /** Labels as the graph has them. */
  labels: string[];
  first: number;
  asOf: string | null;
}

/** Types whose names have an index of their own: `personNames` and so on. What figures and statements say is in `descriptions`. */
const NAMED = [
  'Person',
  'Initiative',
  'Organization',
  'Municipality',
  'Ministry',
  'Group',
  'Region',
  'Event',
  'Document',
  'Place',
];
const ACTORS = ['Person', 'Organization', 'Municipality', 'Ministry', 'Group', 'Region'];

export function searchLoader(graph: RequestGraph, entity: ReturnType<typeof entityLoaders>) {
  /** One trip, one more when nothing but passages answers as it was spelt, and one for the entities shown. */
  async function search({ text, labels, first, asOf }: SearchFor): Promise<{ nodes: Hit[]; totalCount: number }> {
    const wanted = asked(text);
    if (wanted.words.length === 0) return { nodes: [], totalCount: 0 };
    const named = labels.includes('Actor') ? [...labels, ...ACTORS] : labels;
    const indexes = NAMED.filter((label) => named.includes(label)).map((label) => `${label.toLowerCase()}Names`);
    const answers = async (loose: boolean) =>
      ranked(await graph.read('explore/search', { ...queriesOf(wanted, loose), indexes, labels, asOf }), wanted, loose);

    const strict = await answers(false);
    const all = strict.some(({ kind }) => kind !== 'PASSAGE') ? strict : merged(strict, await answers(true));
    const shown = all.slice(0, first);
    const entities = await Promise.all(shown.map(({ id }) => entity.byId.load(id)));
    const nodes = shown.map((hit, place) => ({ ...hit, entity: entities[place]! }));
    return { nodes, totalCount: all.length };
  }
  return { load: search };
}

/** Passages that have every word, and what answers loosely. */
function merged(strict: Found[], loose: Found[]): Found[] {
  const known = new Set(strict.map(({ citationId }) => citationId));
  return [...loose.filter(({ kind, citationId }) => kind !== 'PASSAGE' || !known.has(citationId)), ...strict].sort(
    (one, other) => other.score - one.score || (one.sortKey + one.matched < other.sortKey + other.matched ? -1 : 1),
  );
}
