import type { Citation } from '../../link/citation';
import type { Loaders } from '../../server/loaders';
import type { Hit } from './loaders';

/** A passage proves itself: its line is the citation, and its text the excerpt, whether or not a fact cites that line. */
export async function citationOf(hit: Pick<Hit, 'citationId' | 'kind'>, loaders: Loaders): Promise<Citation | null> {
  const { citationId, kind } = hit;
  if (!citationId) return null;
  const [stored] = await loaders.citation.byIds([citationId]);
  if (stored || kind !== 'PASSAGE') return stored ?? null;
  const line = Number(citationId.slice(citationId.lastIndexOf('#') + 1));
  return { id: citationId, section: null, firstLine: line, lastLine: line, key: null, document: (hit as Hit).entity };
}
