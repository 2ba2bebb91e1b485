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
  /** Answers with data, and those with errors alone, each of them with a code. */
  answered: number;
  refused: number;
  slowestMs: number;
  seconds: number;
  /** How many fields of Query were asked, and how many there are. */
  fields: [asked: number, all: number];
  /** What Schemathesis says of what it found, each with the request that shows it. */
  fault: string | null;
  /** Why nothing was run. */
  skipped?: string;
}

const NONE = {
  cases: 0,
  answered: 0,
  refused: 0,
  slowestMs: 0,
  seconds: 0,
  fields: [0, 0],
  fault: null,
} satisfies Figures;

const HOOKS = resolve('reliability', 'fuzz', 'schemathesis_hooks.py');

/** The part of Schemathesis' report that is read. */
interface Report {
  running_time: number;
  operations: { total: number; tested: number };
  test_cases: { generated: number };
  failures: unknown[];
  errors: unknown[];
}

/** Lets Schemathesis ask what it makes of the schema that the server shows. Skipped where it cannot be installed. */
export async function run({ cases, seed, origin, seconds }: Run): Promise<Figures> {
  const python = pythonEnvironment();
  if (python.missing !== undefined) return { ...NONE, skipped: python.missing };
  return withServer(origin, async (at) => {
    const folder = mkdtempSync(join(tmpdir(), 'regiograaf-fuzz-'));
    try {
      writeFileSync(join(folder, 'schemathesis.toml'), settings(await samplesOf(at)));
      const fields = Object.keys(publishedSchema().getQueryType()!.getFields()).length;
      const args = [`${at}/graphql`, '--no-color', '--phases', 'fuzzing', '-c', 'answered_or_refused'];
      args.push('-n', String(Math.ceil(cases / fields)), '--seed', String(seed), '--generation-database', 'none');
      args.push('--request-timeout', '30', '--continue-on-failure', '--suppress-health-check', 'all');
      args.push('--report', 'json', '--report-json-path', 'report.json');
      const child = spawn(join(python.programs, 'schemathesis'), ['run', ...args], { cwd: folder });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
      let isCut = false;
      // Its own limit of time gives nearly all of it to the first field.
      const timer = setTimeout(
        () => {
          isCut = child.kill('SIGINT');
        },
        (seconds ?? 24 * 3600) * 1000,
      );
      const [status] = await once(child, 'exit');
      clearTimeout(timer);
      const [report, counted] = ['report', 'figures'].map((name) => readFileSync(join(folder, `${name}.json`), 'utf8'));
      return figuresOf(JSON.parse(report!), JSON.parse(counted!), isCut || status === 0, said);
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

function figuresOf(
  { running_time, operations, test_cases, failures, errors }: Report,
  counted: Pick<Figures, 'answered' | 'refused' | 'slowestMs'>,
  isAsWanted: boolean,
  said: string,
): Figures {
  const isFine = isAsWanted && failures.length === 0 && errors.length === 0;
  return {
    cases: test_cases.generated,
    ...counted,
    seconds: Math.round(running_time),
    fields: [operations.tested, operations.total],
    fault: isFine ? null : said,
  };
}
