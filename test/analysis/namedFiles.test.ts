import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { checkAnalyses } from '../../src/analysis/named/check';
import { parseLiteral } from '../../src/analysis/named/literal';
import { Graph } from '../../src/graph/graph';
import { CYPHER_DIR, readStatements } from '../../src/graph/statements';
import { createHttpServer } from '../../src/server/http';

const FILES = {
  mayors:
    '// Mayors\n// Question: Who is a mayor?\n:param least => 1\nMATCH (p:Person) WHERE $least = 1 RETURN p.id AS id ORDER BY id LIMIT 2\n',
  noTitle: 'MATCH (p:Person) RETURN p.id AS id\n',
  noQuestion: '// A title\nMATCH (p:Person) RETURN p.id AS id\n',
  noDefault: '// A title\n// Question: What?\nMATCH (p:Person {id: $id}) RETURN p.id AS id\n',
  notLiteral: '// A title\n// Question: What?\n:param day => date()\nRETURN $day AS day\n',
  notUsed: '// A title\n// Question: What?\n:param day => null\nRETURN 1 AS day\n',
  unknownVariable: '// A title\n// Question: What?\nMATCH (p:Person) RETURN q.id AS id\n',
  writes: '// A title\n// Question: What?\nMATCH (p:Person) SET p.name = "x" RETURN p.id AS id\n',
  'Not-Camel': '// A title\n// Question: What?\nRETURN 1 AS one\n',
};

let folder: string;
let graph: Graph;
let app: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-cypher-'));
  cpSync(CYPHER_DIR, folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, 'analysis', `${name}.cypher`), text);
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env as Record<string, string>;
  const login = { uri: NEO4J_URI!, user: NEO4J_USER!, password: NEO4J_PASSWORD!, database: NEO4J_DATABASE ?? 'neo4j' };
  graph = new Graph({ ...login, statements: readStatements(folder) });
  app = await createHttpServer(graph);
});
afterAll(async () => {
  await app.close();
  await graph.close();
  rmSync(folder, { recursive: true });
});

async function ask(query: string) {
  const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  return JSON.parse(body);
}

test('a file dropped into the folder is served; a broken one is named, and the others are served', async () => {
  const faults = new Map((await checkAnalyses(graph)).map(({ file, fault }) => [file.replace(/:\d+$/, ''), fault]));
  const expected = {
    noTitle: /does not open with a comment/,
    noQuestion: /no line "\/\/ Question: …"/,
    noDefault: /\$id without an example/,
    notLiteral: /The default of \$day, date\(\), is no literal/,
    notUsed: /declares \$day and does not use it/,
    unknownVariable: /`?q`?.* not defined/,
    writes: /./,
    'Not-Camel': /camel case/,
  };
  for (const [name, message] of Object.entries(expected))
    expect([name, faults.get(`cypher/analysis/${name}.cypher`)]).toEqual([name, expect.stringMatching(message)]);
  expect(faults.size).toBe(Object.keys(expected).length);

  const { data } = await ask('{ analyses { name } analysis(name: "mayors") { columns rows } }');
  expect(data.analysis).toMatchObject({ columns: ['id'], rows: [[expect.any(String)], [expect.any(String)]] });
  const names = data.analyses.map(({ name }: { name: string }) => name);
  expect(names).toContain('brokersBetweenRegions');
  for (const name of Object.keys(expected)) expect(names).not.toContain(name);
});

test.each([
  ["'am05'", 'am05'],
  ['"it\'s"', "it's"],
  ["'it\\'s'", "it's"],
  ['null', null],
  ['TRUE', true],
  ['-2.5', -2.5],
  ['[]', []],
  ["['a', 1, [null]]", ['a', 1, [null]]],
  ["{a: 1, b: {c: 'd'}}", { a: 1, b: { c: 'd' } }],
])('%s is read as a literal', (text, value) => {
  expect(parseLiteral(text)).toEqual(value);
});

test.each(['', "'open", '[1', '1 2', 'date()', '{1: 2}', '[1 2]', '$x'])('%s is no literal', (text) => {
  expect(() => parseLiteral(text)).toThrow();
});
