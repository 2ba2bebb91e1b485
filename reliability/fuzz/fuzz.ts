import fc from 'fast-check';
import { type Answer, ask } from './ask';
import { faultsOf } from './conforms';
import { type Operation, operationsOf } from './operations';
import { samplesOf } from './samples';
import { publishedSchema } from './schema';
import { type Run, withServer } from './server';

export interface Figures {
  cases: number;
  /** Answers with data, and those with errors alone, each of them with a code. */
  answered: number;
  refused: number;
  byCode: Record<string, number>;
  slowestMs: number;
  /** The smallest operation found that is not answered as it must be. */
  fault: { why: string; operation: Operation; seed: number; path: string | null } | null;
}

/**
 * Sends operations made from the schema. Each is sent three times: the long way, compiled, and as a kept answer, and must be answered alike. Ends at
 * the first fault, made as small as can be.
 */
export async function run({ cases, seed, origin, seconds }: Run): Promise<Figures> {
  return withServer(origin, async (at) => {
    const schema = publishedSchema();
    const figures: Figures = { cases: 0, answered: 0, refused: 0, byCode: {}, slowestMs: 0, fault: null };
    const property = fc.asyncProperty(operationsOf(schema, await samplesOf(at)), async (operation) => {
      const answer = await askAlike(at, operation);
      const faults = faultsOf(schema, operation, answer);
      note(figures, answer);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
    const { counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
      numRuns: cases,
      seed,
      ...(seconds && { interruptAfterTimeLimit: seconds * 1000 }),
    });
    if (counterexample)
      figures.fault = {
        why: (errorInstance as Error).message,
        operation: counterexample[0],
        seed,
        path: counterexamplePath,
      };
    return figures;
  });
}

async function askAlike(origin: string, { query, variables }: Operation): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const first = await ask(origin, body);
  // The same operation in another text is no kept answer.
  for (const again of [JSON.stringify({ variables, query }), body]) {
    const answer = await ask(origin, again);
    if (essence(answer) !== essence(first))
      throw new Error(
        `Asked again, it is answered otherwise:\n${JSON.stringify(first).slice(0, 2000)}\n${JSON.stringify(answer).slice(0, 2000)}`,
      );
    first.milliseconds = Math.max(first.milliseconds, answer.milliseconds);
  }
  return first;
}

/** What must be the same each time. Of several errors beneath a field that is null for one of them, whichever comes first is told, others or not. */
function essence({ status, data, errors = [] }: Answer): string {
  return JSON.stringify([status, data, errors.length > 0]);
}

function note(figures: Figures, { data, errors = [], milliseconds }: Answer): void {
  figures.cases++;
  if (data) figures.answered++;
  else figures.refused++;
  for (const code of new Set(errors.map(({ extensions }) => extensions?.code ?? 'none')))
    figures.byCode[code] = (figures.byCode[code] ?? 0) + 1;
  figures.slowestMs = Math.max(figures.slowestMs, Math.round(milliseconds));
}
