import { Graph } from '../../src/graph/graph';
import type { Statement } from '../../src/graph/statements';

const named = (name: string, text: string): [string, Statement] => [
  name,
  { name, text, source: text, title: name, examples: new Map() },
];
const statements = new Map([
  named('long', 'UNWIND range(1, 10000000000) AS number RETURN count(number) AS count'),
  named('large', 'UNWIND range(1, 100000000) AS number RETURN size(collect([copy IN range(1, 100) | number])) AS size'),
]);
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env as Record<string, string>;
const graph = new Graph({
  uri: NEO4J_URI!,
  user: NEO4J_USER!,
  password: NEO4J_PASSWORD!,
  database: 'neo4j',
  queryTimeout: 5,
  statements,
});
afterAll(() => graph.close());

test.each([
  ['long', 'it ran for 5 s'],
  ['large', 'it needs more memory than one may take'],
])(
  'a %s question is ended, not tried again, and says which limit it met and how to ask for less',
  async (name, limit) => {
    await expect(graph.read(name)).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`^The question was ended, since ${limit}\\. Ask for less: `)),
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  },
);
