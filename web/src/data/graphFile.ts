import { AskError } from './client';

/** The formats that a graph is downloaded in, each with the end of its file's name. */
export const GRAPH_FILES = { gexf: 'gexf', graphml: 'graphml', csv: 'zip', jsonld: 'jsonld' } as const;
export type GraphFile = keyof typeof GRAPH_FILES;

interface Refusal {
  error?: { code?: string; message?: string };
}

/** Exactly these entities and links as a file, as the server's public `/export` writes it. Throws AskError. */
export async function graphFile(
  format: GraphFile,
  shown: { ids: string[]; linkIds: string[]; asOf: string | null },
): Promise<Blob> {
  const unreachable = (error: Error) => {
    throw new AskError('UNREACHABLE', error.message);
  };
  const response = await fetch(`export/graph.${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(shown),
  }).catch(unreachable);
  // A file that is cut off, since the graph changed while it was written, fails here.
  if (response.ok) return response.blob().catch(unreachable);
  const { error } = ((await response.json().catch(() => null)) ?? {}) as Refusal;
  throw new AskError(response.status < 500 ? 'REFUSED' : 'BROKEN', error?.message ?? `HTTP ${response.status}`);
}
