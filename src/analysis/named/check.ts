import type { Neo4jFault } from '../../graph/fault';
import type { Graph } from '../../graph/graph';
import { CypherError, type CypherErrorCode } from '../error';
import { failure } from '../failure';
import { checkPlan, checkStatement, type ExplainedPlan } from '../fence';
import { type Analyses, analysesOf } from './analyses';
import type { Analysis, AnalysisFault } from './analysis';
import { defaultsOf } from './read';

const TIMEOUT = 15_000;
const ABOUT_FILE: ReadonlySet<CypherErrorCode> = new Set(['CYPHER_REFUSED', 'CYPHER_FAILED']);

/** Thrown where a plan has passed, so that nothing is run. */
class Planned extends Error {}

/** Sends each analysis through the fence and plans it in Neo4j, without running it, and stops serving those that fail. Resolves to every file that is not served. */
export async function checkAnalyses(graph: Graph): Promise<AnalysisFault[]> {
  const analyses = analysesOf(graph.statements);
  const readOnly = graph.readOnly(1);
  try {
    for (const analysis of analyses.list()) {
      const question = {
        text: analysis.text,
        parameters: defaultsOf(analysis.parameters),
        timeout: TIMEOUT,
        first: 0,
        bytes: 0,
        mark: `check ${analysis.name}`,
        planCheck: () => (explained: ExplainedPlan) => {
          checkPlan(explained);
          throw new Planned();
        },
      };
      // Parsing takes its time, and is done here rather than before the server listens.
      const error = await Promise.resolve()
        .then(() => checkStatement(question.text, question.parameters))
        .then(() => readOnly.run(question))
        .then(
          () => null,
          (error: Error) => error,
        );
      if (error && !(error instanceof Planned)) drop(analyses, analysis, error);
    }
  } finally {
    await readOnly.close();
  }
  return analyses.faults;
}

/** Other errors, such as a database that is away or short of memory, say nothing about the file. */
function drop(analyses: Analyses, analysis: Analysis, error: Error): void {
  const isOfStatement = String((error as Neo4jFault).code).startsWith('Neo.ClientError.Statement.');
  const fault = isOfStatement ? failure(error, TIMEOUT / 1000) : error;
  if (fault instanceof CypherError && ABOUT_FILE.has(fault.extensions.code as CypherErrorCode))
    analyses.drop(analysis, fault);
}
