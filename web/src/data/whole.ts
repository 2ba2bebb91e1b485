import { ask } from './client';

export interface Whole {
  version: string | null;
  counts: { nodes: number; links: number; documents: number; citations: number };
}

/** The graph as a whole: which version, how large. */
export async function whole(signal?: AbortSignal): Promise<Whole> {
  return (await ask<{ graph: Whole }>('{ graph { version counts { nodes links documents citations } } }', {}, signal))
    .graph;
}
