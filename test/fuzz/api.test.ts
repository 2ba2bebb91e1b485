import fc from 'fast-check';
import { faultsOf } from '../../reliability/fuzz/conforms';
import { run } from '../../reliability/fuzz/fuzz';
import { pythonEnvironment } from '../../reliability/fuzz/python';
import { ODD_TEXTS } from '../../reliability/fuzz/samples';
import { publishedSchema } from '../../reliability/fuzz/schema';
import { run as runSchemathesis } from '../../reliability/fuzz/schemathesis';
import { ask, serverOrigin } from '../setup/ask';

const LONG = 300_000;
const python = pythonEnvironment();

test(
  'operations made from the schema are answered as their types say, and alike however often they are asked',
  async () => {
    const figures = await run({ cases: 15, seed: 20230222, origin: await serverOrigin() });
    expect(figures.fault).toBeNull();
    expect(figures.cases).toBe(15);
    // Else it is only refusals that are tested.
    expect(figures.answered).toBeGreaterThan(5);
  },
  LONG,
);

(python.missing === undefined ? test : test.skip)(
  `Schemathesis finds nothing${python.missing === undefined ? '' : ` (skipped: ${python.missing})`}`,
  async () => {
    const figures = await runSchemathesis({ cases: 200, seed: 1, origin: await serverOrigin() });
    expect(figures.fault).toBeNull();
    expect(figures.cases).toBeGreaterThan(150);
    expect(figures.answered).toBeGreaterThan(50);
    expect(figures.fields[0]).toBe(figures.fields[1]);
  },
  LONG,
);

const CONNECTION = { __typename: 'LinkedEventConnection', totalCount: 1, nodes: [] };

test.each([
  ['a text for a number', { ...CONNECTION, totalCount: '1' }, 'data.p.f.totalCount is "1", and no Int'],
  ['null for what is never null', { ...CONNECTION, totalCount: null }, 'data.p.f.totalCount is null, and Int!'],
  ['a missing field', { ...CONNECTION, nodes: undefined }, 'data.p.f.nodes is missing'],
  ['a field that nobody asked for', { ...CONNECTION, edges: [] }, 'data.p.f.edges was not asked for'],
  ['an object of another type', { ...CONNECTION, nodes: [{ __typename: 'Person' }] }, 'data.p.f.nodes.0 is a Person'],
])('an answer with %s is noticed', (_what, f, fault) => {
  const query = '{ p: person(id: "a") { __typename f: events { __typename totalCount nodes { __typename } } } }';
  const faultsWith = (f: object) => {
    const answer = { status: 200, data: { p: { __typename: 'Person', f } }, milliseconds: 1 };
    return faultsOf(publishedSchema(), { query, variables: {} }, answer).join('\n');
  };
  expect(faultsWith(CONNECTION)).toBe('');
  expect(faultsWith(f)).toContain(fault);
});

test('a value comes back from Cypher as it was sent', async () => {
  const QUESTION = 'query ($x: JSONObject) { cypher(statement: "RETURN $x AS x", parameters: $x) { rows } }';
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'grapheme' }), async (x) => {
      const { data, errors } = await ask(QUESTION, { x: { x } });
      expect(errors).toBeUndefined();
      expect(sorted(data.cypher.rows[0][0])).toBe(sorted(x));
    }),
    { numRuns: 60 },
  );
});

test('whatever is typed can be searched for', async () => {
  const QUESTION = `query ($text: String!) {
    search(text: $text, first: 3) { totalCount nodes { entity { id } score } }
    people(filter: { text: $text }, first: 3) { totalCount }
  }`;
  const pieces = fc.oneof(
    fc.constantFrom(...ODD_TEXTS, 'Enschede', 'arjan', ' AND ', ' NOT ', ' TO ', '\t'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 4 }), async (typed) => {
      const { errors = [], status } = await ask(QUESTION, { text: typed.join('') });
      // A list says that nothing can be looked for; nothing else may go wrong.
      for (const { path, extensions } of errors)
        expect([path?.[0], extensions.code]).toEqual(['people', 'BAD_USER_INPUT']);
      expect(status).toBe(200);
    }),
    { numRuns: 60 },
  );
});

/** As JSON, with the keys of objects in order: Neo4j's maps have none. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
