import { distance } from 'fastest-levenshtein';
import { ArgumentError, NotFoundError } from '../../errors';
import { ANALYSES, type Statements } from '../../graph/statements';
import type { Analyst, CypherResult, RunOptions } from '../analyst';
import { type Analysis, type AnalysisFault, ParameterType } from './analysis';
import { defaultsOf, readAnalysis, typeOf } from './read';

const SUGGESTIONS = 3;

/** The named analyses of one server: each file of `cypher/analysis/` that can be run, by name. */
export class Analyses {
  /** Files that are not served. */
  readonly faults: AnalysisFault[] = [];
  private readonly served = new Map<string, Analysis>();

  constructor(statements: Statements) {
    for (const statement of statements.values()) {
      if (!statement.name.startsWith(ANALYSES)) continue;
      try {
        const analysis = readAnalysis(statement);
        this.served.set(analysis.name, analysis);
      } catch (error) {
        this.faults.push(faultOf(statement.name.slice(ANALYSES.length), error as Error));
      }
    }
  }

  /** All that are served, by name. */
  list(): Analysis[] {
    return [...this.served.values()];
  }

  /** Stops serving one that turned out not to run. */
  drop({ name }: Analysis, error: Error): void {
    this.served.delete(name);
    this.faults.push(faultOf(name, error));
  }

  /** Throws NotFoundError with the names most like it, ArgumentError for a parameter that it does not have or that has another type. */
  async run(
    analyst: Analyst,
    name: string,
    given: Record<string, unknown>,
    options: RunOptions = {},
  ): Promise<CypherResult> {
    const analysis = this.named(name);
    return analyst.run(analysis.text, parametersOf(analysis, given), options);
  }

  private named(name: string): Analysis {
    const analysis = this.served.get(name);
    if (!analysis) throw new NotFoundError('name', 'analysis', name, this.like(name));
    return analysis;
  }

  private like(name: string): string[] {
    const wanted = name.toLowerCase();
    return [...this.served.keys()]
      .map((known) => ({ known, away: awayFrom(wanted, known.toLowerCase()) }))
      .filter(({ away }) => away <= Math.max(2, wanted.length / 3))
      .sort((a, b) => a.away - b.away || (a.known < b.known ? -1 : 1))
      .slice(0, SUGGESTIONS)
      .map(({ known }) => known);
  }
}

const read = new WeakMap<Statements, Analyses>();

/** The named analyses among a server's statements; read once. */
export function analysesOf(statements: Statements): Analyses {
  const analyses = read.get(statements) ?? new Analyses(statements);
  read.set(statements, analyses);
  return analyses;
}

function awayFrom(wanted: string, known: string): number {
  return wanted.length > 3 && known.includes(wanted) ? 1 : distance(wanted, known);
}

function parametersOf({ name, parameters }: Analysis, given: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(given)) {
    const parameter = parameters.find((known) => known.name === key);
    if (!parameter) {
      const known = parameters.map((one) => `"${one.name}"`).join(', ');
      const has = known === '' ? 'It takes none.' : `It takes ${known}.`;
      throw new ArgumentError('parameters', `The analysis "${name}" has no parameter "${key}". ${has}`);
    }
    const type = typeOf(value);
    if (![type, ParameterType.ANY].includes(parameter.type) && type !== ParameterType.ANY)
      throw new ArgumentError(
        'parameters',
        `The parameter "${key}" of "${name}" takes a ${parameter.type.toLowerCase()}, such as ${JSON.stringify(parameter.default)}; it is a ${type.toLowerCase()}.`,
      );
  }
  return { ...defaultsOf(parameters), ...given };
}

function faultOf(name: string, error: Error): AnalysisFault {
  const { line } = (error as { extensions?: { line?: number } }).extensions ?? {};
  const place = line === undefined ? '' : `:${line}`;
  return { file: `cypher/${ANALYSES}${name}.cypher${place}`, fault: error.message };
}
