import { ask } from './client';
import { CITATION, type CitedLink, LINK, NAMED_NODE, type Node } from './types';

export interface Between {
  ends: [Node, Node];
  links: CitedLink[];
}

// A neighbourhood of two centres and nobody else holds exactly the links between the two.
const BETWEEN = `query Between($ids: [ID!]!, $asOf: LocalDate) {
  nodes(ids: $ids) { ...node }
  neighbourhood(around: $ids, first: 2, asOf: $asOf, status: [HELD, PLANNED, PROPOSED, DENIED]) {
    links { ...link citations { ...citation } }
  }
}
${NAMED_NODE} ${LINK} ${CITATION}`;

/** Every link between two entities, with its proof; null when one of them is unknown. */
export async function between(from: string, to: string, asOf: string | null, signal?: AbortSignal) {
  const { nodes, neighbourhood } = await ask<{ nodes: (Node | null)[]; neighbourhood: { links: CitedLink[] } }>(
    BETWEEN,
    { ids: [from, to], asOf },
    signal,
  );
  const [a, b] = nodes;
  return a && b ? ({ ends: [a, b], links: neighbourhood.links } satisfies Between) : null;
}
