import { UserError } from '../../errors';
import type { Graph } from '../../graph/graph';

/** Makes the constraints and indexes that are missing, and waits until all of them answer. */
export async function prepareSchema(graph: Graph): Promise<void> {
  for (const name of graph.statements.keys())
    if (name.startsWith('constraints/')) await graph.schema(name).catch((error) => refuse(name, error));
  await graph.schema('load/awaitIndexes');
}

function refuse(name: string, error: Error & { code?: string }): never {
  if (!error.code?.includes('Schema')) throw error;
  throw new UserError(
    `The graph cannot have what cypher/${name}.cypher asks for: ${error.message}`,
    'Somebody else has made nodes or indexes that are in the way; nothing was written.',
  );
}
