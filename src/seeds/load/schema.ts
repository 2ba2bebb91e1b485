import { UserError } from '../../errors';
import type { Graph } from '../../graph/graph';
import type { Statement } from '../../graph/statements';
import type { LoadProgress } from './work';

/** Makes the constraints and indexes that are missing, and waits until all of them answer. */
export async function prepareSchema(graph: Graph, progress: (progress: LoadProgress) => void): Promise<void> {
  const present = new Map((await graph.read('load/indexes')).map(({ name, state }) => [name, state]));
  const missing = [...graph.statements.values()].filter(
    (statement) => statement.name.startsWith('constraints/') && !present.has(schemaName(statement)),
  );
  if (missing.length > 0)
    await graph.transaction(async (tx) => {
      for (const [done, { name }] of missing.entries()) {
        progress({ phase: 'indexes', done, total: missing.length });
        await tx.run(name).catch((error) => refuse(name, error));
      }
    });
  if (missing.length > 0 || [...present.values()].some((state) => state !== 'ONLINE'))
    await graph.schema('load/awaitIndexes');
}

function schemaName({ text }: Statement): string | undefined {
  return /^CREATE .*?(\w+) IF NOT EXISTS/m.exec(text)?.[1];
}

function refuse(name: string, error: Error & { code?: string }): never {
  if (!error.code?.includes('Schema')) throw error;
  throw new UserError(
    `The graph cannot have what cypher/${name}.cypher asks for: ${error.message}`,
    'Somebody else has made nodes or indexes that are in the way; nothing was written.',
  );
}
