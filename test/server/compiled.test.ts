import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { Analyst } from '../../src/analysis/analyst';
import { readConfig } from '../../src/config';
import { Tokens } from '../../src/server/access/tokens';
import { CompiledOperations } from '../../src/server/answer/compiled';
import { createContext } from '../../src/server/context';
import { buildSchema } from '../../src/server/schema';
import { questions } from '../explore/questionFile';
import { testGraph } from '../setup/ask';

const FOLDER = join('web', 'graphiql', 'operations');
const schema = buildSchema();
const operations = new CompiledOperations(schema);
const analyst = new Analyst(testGraph(), readConfig({}).cypher);
afterAll(() => analyst.close());
const contextOf = () =>
  createContext(
    testGraph(),
    analyst,
    { host: '127.0.0.1', tokens: new Tokens([]), passages: false },
    { host: '127.0.0.1' },
  );

const examples = readdirSync(FOLDER).map((file): [string, string] => [file, readFileSync(join(FOLDER, file), 'utf8')]);
const asked = questions.map(({ english, operation }): [string, string] => [english, operation]);

test.each([...examples, ...asked])('compiled, it answers what graphql-js answers: %s', async (_name, query) => {
  const document = parse(query);
  operations.add({ query }, document);
  const plain = await execute({ schema, document, contextValue: contextOf() });
  const compiled = await operations.run({ query }, contextOf());
  expect(plain.errors).toBeUndefined();
  // How long a statement took differs from time to time.
  const text = (result: unknown) => JSON.stringify(result).replace(/"durationMs":\d+/g, '"durationMs":0');
  expect(text(compiled)).toBe(text(plain));
});
