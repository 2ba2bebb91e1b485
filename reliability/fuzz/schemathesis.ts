import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pythonEnvironment } from './python';
import { type Samples, samplesOf } from './samples';
import { publishedSchema } from './schema';
import { type Run, withServer } from './server';

export interface Figures {
  cases: number;
  /** The fields of Query that were asked, and those there are. */
  fields: [asked: number, all: number];
  seconds: number;
  /** What Schemathesis found, each with the request that shows it. */
  faults: string[];
  /** Why nothing was run. */
  skipped?: string;
}

const HOOKS = resolve('reliability', 'fuzz', 'schemathesis_hooks.py');

/** The part of Schemathesis' report that is read. */
interface Report {
  running_time: number;
  complete: boolean;
  operations: { total: number; tested: number };
  test_cases: { generated: number };
  failures: unknown[];
  errors: unknown[];
}

/** Lets Schemathesis ask what it makes of the schema that the server shows. Skipped where it cannot be installed. `seconds` ends it early. */
export async function run({ cases, seed, origin, seconds }: Run & { seconds?: number }): Promise<Figures> {
  const python = pythonEnvironment();
  if (python.missing !== undefined)
    return { cases: 0, fields: [0, 0], seconds: 0, faults: [], skipped: python.missing };
  return withServer(origin, async (at) => {
    const folder = mkdtempSync(join(tmpdir(), 'regiograaf-fuzz-'));
    try {
      writeFileSync(join(folder, 'schemathesis.toml'), settings(await samplesOf(at)));
      const fields = Object.keys(publishedSchema().getQueryType()!.getFields()).length;
      const args = [`${at}/graphql`, '--no-color', '--phases', 'fuzzing', '-c', 'answered_or_refused'];
      args.push('-n', String(Math.ceil(cases / fields)), '--seed', String(seed), '--generation-database', 'none');
      args.push('--request-timeout', '30', '--continue-on-failure', '--suppress-health-check', 'all');
      args.push('--report', 'json', '--report-json-path', 'report.json');
      if (seconds) args.push('--max-time', String(seconds));
      const child = spawn(join(python.programs, 'schemathesis'), ['run', ...args], { cwd: folder });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
      const [status] = await once(child, 'exit');
      return figuresOf(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')), status, said);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Words and ids of the graph, so that questions find something; TOML takes JSON's strings and lists. */
function settings({ ids, texts, analyses, statements }: Samples): string {
  return `hooks = ${JSON.stringify(HOOKS)}
[dictionaries]
texts = { values = ${JSON.stringify([...ids, ...texts])} }
analyses = { values = ${JSON.stringify(analyses)} }
statements = { values = ${JSON.stringify(statements)} }
numbers = { values = [1, 2, 3, 10] }
[generation.dictionaries]
string = { dictionary = "texts", probability = 0.7 }
integer = { dictionary = "numbers", probability = 0.8 }
[parameters]
"Query.analysis.name" = { dictionary = "analyses", probability = 0.8 }
"Query.cypher.statement" = { dictionary = "statements", probability = 0.7 }
`;
}

function figuresOf(report: Report, status: number, said: string): Figures {
  const { running_time, operations, test_cases, complete } = report;
  const faults = [...report.failures, ...report.errors].map((fault) => JSON.stringify(fault));
  if (faults.length === 0 && (status !== 0 || !complete)) faults.push(said);
  return {
    cases: test_cases.generated,
    fields: [operations.tested, operations.total],
    seconds: Math.round(running_time),
    faults,
  };
}
