import type { QueryParameters, Row } from '../../graph/graph';
import type { RequestGraph } from '../../graph/request';

const STATEMENT = 'explore/collaborators';

/** The rows of collaborators, in one trip. Throws at once where the statement is missing. */
export function collaboratorsLoader(graph: RequestGraph): (parameters: QueryParameters) => Promise<Row[]> {
  if (!graph.statements.has(STATEMENT)) throw new Error(`cypher/${STATEMENT}.cypher is missing.`);
  return (parameters) => graph.read(STATEMENT, { args: parameters });
}
