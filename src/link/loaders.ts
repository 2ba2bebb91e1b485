import { entityFrom } from '../entity/build';
import { batch } from '../graph/batching';
import type { Row } from '../graph/graph';
import type { RequestGraph } from '../graph/request';
import type { Citation } from './citation';

export function citationLoaders(graph: RequestGraph) {
  const byId = batch(graph, 'citation/citations', ([row]) => (row ? citationFrom(row) : null));
  return {
    /** The citations of these ids, in their order. */
    byIds: async (ids: string[]): Promise<Citation[]> =>
      (await Promise.all(ids.map((id) => byId.load(id)))).filter((citation) => citation !== null),
    /** The text of the cited lines, or null where it is not loaded. */
    excerpt: batch(graph, 'citation/excerpt', ([row]) => (row ? (row.lines as string[]).join('\n') : null)),
  };
}

/** A citation from the columns of `citation/citations`, its document's among them. */
export function citationFrom(row: Row): Citation {
  const { section, firstLine, lastLine, firstParagraph, lastParagraph, rowKey } = row as Record<string, never>;
  const place = { section, firstLine, lastLine, firstParagraph, lastParagraph, key: rowKey };
  return { id: row.id as string, ...place, document: entityFrom(row, 'document') };
}
