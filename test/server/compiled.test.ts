import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { Analyst } from '../../src/analysis/analyst';
import { readConfig } from '../../src/config';
import { CompiledOperations } from '../../src/server/answer/compiled';
import { createContext } from '../../src/server/context';
import { buildSchema } from '../../src/server/schema';
import { testGraph } from '../setup/ask';

const FOLDER = join('web', 'graphiql', 'operations');
const schema = buildSchema();
const operations = new CompiledOperations(schema);
const analyst = new Analyst(testGraph(), readConfig({}).cypher);
afterAll(() => analyst.close());
const contextOf = () =>
  createContext(testGraph(), analyst, { host: '127.0.0.1', token: null, passages: false }, { host: '127.0.0.1' });

test.each(readdirSync(FOLDER).filter((file) => file.endsWith('.graphql')))(
  'compiled, %s answers what graphql-js answers',
  async (file) => {
    const query = readFileSync(join(FOLDER, file), 'utf8');
    const document = parse(query);
    operations.add({ query }, document);
    const plain = await execute({ schema, document, contextValue: contextOf() });
    const compiled = await operations.run({ query }, contextOf());
    expect(plain.errors).toBeUndefined();
    // How long a statement took differs from time to time.
    const text = (result: unknown) => JSON.stringify(result).replace(/"durationMs":\d+/g, '"durationMs":0');
    expect(text(compiled)).toBe(text(plain));
  },
);
