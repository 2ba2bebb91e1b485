import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ask } from '../reliability/fuzz/ask';
import { pythonEnvironment } from '../reliability/fuzz/python';
import { serverOrigin } from './setup/ask';

const LONG = 120_000;
const FOLDER = resolve('test', 'clients');
const OPERATIONS = join(FOLDER, 'operations.graphql');
const TSC = resolve('node_modules', 'typescript', 'bin', 'tsc');
const run = promisify(execFile);

const missing = installed() ? undefined : 'npm cannot be reached';
const python = pythonEnvironment();
const { missing: noPython } = python;

/** Whether the packages of the clients are there, as their lock file says; else they are installed, if that can be. */
function installed(): boolean {
  const read = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});
  const found = read(join(FOLDER, 'node_modules', '.package-lock.json'));
  const wanted = Object.entries<{ version: string }>(read(join(FOLDER, 'package-lock.json')));
  if (wanted.every(([path, { version }]) => path === '' || found[path]?.version === version)) return true;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync(command!, args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

const ifThere = (why?: string) => (why === undefined ? test : test.skip);
const skipped = (why?: string) => (why === undefined ? '' : ` (skipped: ${why})`);

/** Compiles the clients. Resolves to what the compiler has against them. */
async function compile(): Promise<string> {
  return run(process.execPath, [TSC, '-p', FOLDER, '--pretty', 'false']).then(
    () => '',
    ({ stdout }) => stdout,
  );
}

beforeAll(async () => {
  if (missing !== undefined) return;
  const args = [join(FOLDER, 'generate.mjs'), resolve('schema', 'schema.graphql'), OPERATIONS];
  await run(process.execPath, args, { cwd: FOLDER });
}, LONG);

ifThere(missing)(
  `a typed client made by GraphQL Code Generator compiles, and only with the types of the schema${skipped(missing)}`,
  async () => {
    const wrong = join(FOLDER, 'wrong.ts');
    writeFileSync(
      wrong,
      `import type { PersonQuery } from './generated/graphql.js';\nexport const of = (answer: PersonQuery): number => answer.person!.name;\n`,
    );
    const faults = await compile().finally(() => rmSync(wrong));
    expect(faults.trim()).toMatch(/^test\/clients\/wrong\.ts\(2,\d+\): error TS2322: Type 'string' is not assignable/);
    expect(await compile()).toBe('');
  },
  LONG,
);

/** What every client must have got, as it is got without one. */
async function expected() {
  const operations = readFileSync(OPERATIONS, 'utf8');
  const data = async (operationName: string, variables: object) => {
    const body = JSON.stringify({ query: operations, variables, operationName });
    const { data, errors } = await ask(await serverOrigin(), body);
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
    return data as any;
  };
  const pages: string[][] = [];
  for (let after = null; pages.length < 3; ) {
    const { people } = await data('People', { first: 4, after });
    pages.push(people.nodes.map(({ id }: { id: string }) => id));
    after = people.pageInfo.endCursor;
  }
  const { person } = await data('Person', { id: 'arjan-kampman' });
  const { search } = await data('Found', { text: 'Twente' });
  expect(person.events.edges[0].citations.length).toBeGreaterThan(0);
  return { person, missing: { person: null }, found: search.nodes, refused: 'BAD_USER_INPUT', pages };
}

describe.each([
  ['Apollo Client', 'apollo'],
  ['urql', 'urql'],
  ['graphql-request', 'graphqlRequest'],
])('%s', (_name, program) => {
  ifThere(missing)(
    `asks, pages, and is told what is wrong${skipped(missing)}`,
    async () => {
      const { stdout } = await run(process.execPath, [join(FOLDER, 'dist', `${program}.js`), await serverOrigin()]);
      // Apollo Client and urql ask for every __typename.
      expect(JSON.parse(stdout)).toMatchObject(await expected());
      // Operations by their hash, small enough for a GET, sent whole the first time.
      if (program === 'apollo')
        expect(JSON.parse(stdout)).toMatchObject({ kept: { name: 'Arjan Kampman' }, methods: ['GET', 'POST'] });
    },
    LONG,
  );
});

ifThere(noPython)(
  `Python’s gql reads the schema, asks, pages, and is told what is wrong${skipped(noPython)}`,
  async () => {
    const program = join((python as { programs: string }).programs, 'python');
    const { stdout } = await run(program, [join(FOLDER, 'gql_client.py'), await serverOrigin(), OPERATIONS]);
    expect(JSON.parse(stdout)).toEqual(await expected());
  },
  LONG,
);
