import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors';

/** One file of `cypher/`: its text as Neo4j receives it, what it answers, and the example its header gives for each parameter. */
export interface Statement {
  name: string;
  text: string;
  title: string;
  /** Parameter name to the Cypher expression of its example, in the order of the header. */
  examples: Map<string, string>;
}

export type Statements = ReadonlyMap<string, Statement>;

/** The folder `cypher/` of this installation. */
export const CYPHER_DIR = join(__dirname, '..', '..', 'cypher');

/** Reads every `.cypher` file under the folder once. The name is its path without ending, e.g. `initiative/participants`. */
export function readStatements(folder: string = CYPHER_DIR): Statements {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.sort().map((file) => {
      const name = relative('.', file)
        .split(sep)
        .join('/')
        .replace(/\.cypher$/, '');
      return [name, parseStatement(name, readFileSync(join(folder, file), 'utf8'))];
    }),
  );
}

function parseStatement(name: string, text: string): Statement {
  const title = /^\/\/ (.+)/.exec(text)?.[1];
  if (!title) throw new UserError(`cypher/${name}.cypher does not open with a comment that says what it answers.`);
  const examples = new Map([...text.matchAll(/^\/\/ :param (\w+) => (.+)$/gm)].map((match) => [match[1]!, match[2]!]));
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  for (const used of new Set([...code.matchAll(/\$(\w+)/g)].map((match) => match[1]!)))
    if (!examples.has(used))
      throw new UserError(`cypher/${name}.cypher uses $${used} without an example line "// :param ${used} => …".`);
  return { name, text, title, examples };
}
