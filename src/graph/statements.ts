import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors';

/** One file of `cypher/`: its text, what it answers, and the example its header gives for each parameter. */
export interface Statement {
  name: string;
  /** Line for line the file, its `:param` commands made comments. */
  text: string;
  /** As the file has it, for Neo4j Browser and cypher-shell. */
  source: string;
  title: string;
  /** Parameter name to the Cypher expression of its example, in the order of the header. */
  examples: Map<string, string>;
  /** Why it cannot be run: a named analysis alone, whose faults are named at start-up while the others are served. */
  fault?: string;
}

export type Statements = ReadonlyMap<string, Statement>;

/** The folder `cypher/` of this installation. */
export const CYPHER_DIR = join(__dirname, '..', '..', 'cypher');

/** What the names of the named analyses begin with. Analysts add files there, so that a fault in one must not stop the rest. */
export const ANALYSES = 'analysis/';

/** Reads every `.cypher` file under the folder once. The name is its path without ending, e.g. `initiative/participants`. */
export function readStatements(folder: string = CYPHER_DIR): Statements {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.sort().map((file) => {
      const name = relative('.', file)
        .split(sep)
        .join('/')
        .replace(/\.cypher$/, '');
      return [name, readStatement(name, readFileSync(join(folder, file), 'utf8'))];
    }),
  );
}

function readStatement(name: string, source: string): Statement {
  try {
    return parseStatement(name, source);
  } catch (error) {
    if (!name.startsWith(ANALYSES)) throw error;
    return { name, text: '', source, title: '', examples: new Map(), fault: (error as UserError).message };
  }
}

function parseStatement(name: string, source: string): Statement {
  const text = source.replace(/^:param /gm, '// :param ');
  const title = /^\/\/ (.+)/.exec(text)?.[1];
  if (!title) throw new UserError(`cypher/${name}.cypher does not open with a comment that says what it answers.`);
  const examples = new Map(
    [...text.matchAll(/^\/\/ :param (\w+) => (.+?);?$/gm)].map((match) => [match[1]!, match[2]!]),
  );
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  for (const used of new Set([...code.matchAll(/\$(\w+)/g)].map((match) => match[1]!)))
    if (!examples.has(used))
      throw new UserError(`cypher/${name}.cypher uses $${used} without an example line "// :param ${used} => …".`);
  return { name, text, source, title, examples };
}

/**
 * A statement's text with the values of one map, `$p`, for its parameters. Neo4j plans a statement anew for each combination of types and sizes that its
 * parameters have (nothing, a text, a list of one, of ten), which takes up to seconds; a map is a map.
 */
export function withOneParameter(text: string): string {
  return text.replace(/\$(\w+)/g, '$p.$1');
}
