import { ANALYSES, type Statement } from '../../graph/statements';
import { type Analysis, type AnalysisParameter, ParameterType } from './analysis';
import { parseLiteral } from './literal';

const NAME = /^[a-z][A-Za-z0-9]*$/;

/** The analysis that a file declares. Throws an Error that says what the file lacks. */
export function readAnalysis({ name: path, text, source, title, examples, fault }: Statement): Analysis {
  if (fault) throw new Error(fault);
  const name = path.slice(ANALYSES.length);
  if (!NAME.test(name)) throw new Error('Its name is not in camel case, such as brokersBetweenRegions.cypher.');
  const question = /^\/\/ Question: (.+)$/m.exec(text)?.[1];
  if (!question) throw new Error('It has no line "// Question: …" below its title.');
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  const parameters = [...examples].map(([parameter, literal]) => {
    if (!new RegExp(`\\$${parameter}\\b`).test(code)) throw new Error(`It declares $${parameter} and does not use it.`);
    return readParameter(parameter, literal);
  });
  return { name, title, question, parameters, statement: source, text };
}

/** What each parameter is where nothing is given. */
export function defaultsOf(parameters: readonly AnalysisParameter[]): Record<string, unknown> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
}

/** The type that a value has; ANY for null. */
export function typeOf(value: unknown): ParameterType {
  if (value === null || value === undefined) return ParameterType.ANY;
  if (Array.isArray(value)) return ParameterType.LIST;
  return (
    { string: ParameterType.STRING, number: ParameterType.NUMBER, boolean: ParameterType.BOOLEAN }[
      typeof value as string
    ] ?? ParameterType.MAP
  );
}

function readParameter(name: string, literal: string): AnalysisParameter {
  try {
    const value = parseLiteral(literal);
    return { name, type: typeOf(value), default: value };
  } catch (error) {
    throw new Error(
      `The default of $${name}, ${literal}, ${(error as Error).message}. It takes a literal, such as 'am05', 3, null or ['FUND'].`,
    );
  }
}
