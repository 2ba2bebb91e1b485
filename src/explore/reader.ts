import type { QueryParameters, Row } from '../graph/graph';
import type { RequestGraph } from '../graph/request';

export type Reader = (parameters: QueryParameters) => Promise<Row[]>;

/** Reads the rows of a statement in one trip. Throws at once where the statement is missing. */
export function reader(graph: RequestGraph, statement: string): Reader {
  if (!graph.statements.has(statement)) throw new Error(`cypher/${statement}.cypher is missing.`);
  return (parameters) => graph.read(statement, parameters);
}
