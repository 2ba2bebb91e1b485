import { ask } from './client';

export interface Whole {
  version: string | null;
  /** When this database was loaded with it; ISO 8601. */
  loadedAt: string | null;
  counts: { nodes: number; links: number; documents: number; citations: number };
}

/** The graph as a whole: which version, how large. */
export async function whole(signal?: AbortSignal): Promise<Whole> {
  return (
    await ask<{ graph: Whole }>('{ graph { version loadedAt counts { nodes links documents citations } } }', {}, signal)
  ).graph;
}
