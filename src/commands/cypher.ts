import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import type { PlanOperator } from '../analysis/analyst';
import { readConfig } from '../config';
import { UserError } from '../errors';
import { openAsker } from './openAsker';
import { FORMATS, type Format, print } from './output';
import { collectParameter, type Parameters, wholeNumber } from './params';
import { tableOf } from './table';

interface Options {
  file?: string;
  param?: Parameters;
  first?: number;
  format: Format;
  plan?: boolean;
}

export function cypherCommand(): Command {
  return new Command('cypher')
    .description('ask the graph in Cypher, read-only and within limits')
    .argument('[statement]', 'the statement; left out, it is read from --file or from standard input')
    .option('-f, --file <file>', 'read the statement from a file, or from standard input with -')
    .addOption(paramOption())
    .addOption(firstOption())
    .addOption(formatOption())
    .option('--plan', 'print the plan by which Neo4j answered, instead of the rows')
    .action(ask);
}

export function paramOption(): Option {
  return new Option('-p, --param <name=value>', 'a parameter, JSON or text; may be given again').argParser(
    collectParameter,
  );
}

export function firstOption(): Option {
  return new Option('-n, --first <rows>', 'most rows to take (default: 1000)').argParser(wholeNumber);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'how the rows are printed').choices(FORMATS).default('table');
}

async function ask(given: string | undefined, options: Options): Promise<void> {
  const statement = await readStatement(given, options.file);
  const asker = await openAsker(readConfig());
  try {
    const { param: parameters, first, plan, format } = options;
    const answer = await asker.cypher(statement, parameters, { first, plan });
    if (plan)
      process.stdout.write(format === 'table' ? planText(answer.plan ?? []) : `${JSON.stringify(answer.plan)}\n`);
    else print(answer, format, asker.where);
  } finally {
    await asker.close();
  }
}

async function readStatement(given: string | undefined, file: string | undefined): Promise<string> {
  if (given !== undefined && file !== undefined)
    throw new UserError('There are two statements: an argument and --file.', 'Give one of them.');
  const statement = given ?? (await readInput(file));
  if (statement.trim() === '') throw new UserError('The statement is empty.', USAGE);
  return statement;
}

async function readInput(file: string | undefined): Promise<string> {
  if (file !== undefined && file !== '-') return readFile(file);
  if (process.stdin.isTTY && file === undefined) throw new UserError('There is no statement.', USAGE);
  return readAll(process.stdin);
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`The statement cannot be read: ${(error as Error).message}`);
  }
}

const USAGE = [
  "regiograaf cypher 'MATCH (p:Person) RETURN p.name LIMIT 5'",
  'regiograaf cypher --file question.cypher --param region=am05',
  'regiograaf neo4j prompt    asks line by line',
].join('\n');

/** The operators as a tree, with the rows that Neo4j expects of each. */
export function planText(plan: readonly PlanOperator[]): string {
  const rows = plan.map(({ name, depth, estimatedRows, details }) => [
    `${'  '.repeat(depth)}${name}`,
    estimatedRows === null ? null : Math.round(estimatedRows),
    details,
  ]);
  return tableOf(['operator', 'rows expected', 'details'], rows, process.stdout.columns || Number.POSITIVE_INFINITY)
    .text;
}
