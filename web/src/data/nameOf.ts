import { ask } from './client';

/** The name of an id; null for an unknown one. */
export async function nameOf(id: string, signal?: AbortSignal): Promise<string | null> {
  const { node } = await ask<{ node: { name: string } | null }>(
    'query NameOf($id: ID!) { node(id: $id) { name } }',
    { id },
    signal,
  );
  return node?.name ?? null;
}
