import { ask } from '../setup/ask';

const field = (args: string) => `{ node(id: "am05") { links(${args}) { totalCount } } }`;

test.each([
  ['first: 0', 'first', '`first` is 0; it takes a number from 1 to 500.'],
  ['first: 501', 'first', '`first` is 501; it takes a number from 1 to 500.'],
  ['last: -1', 'last', '`last` is -1; it takes a number from 1 to 500.'],
  ['first: 1, last: 1', 'last', 'Give either `first` or `last`, not both.'],
  ['after: "@"', 'after', '`after` is not a cursor of this API; take one from `pageInfo` or `edges`.'],
  ['before: ""', 'before', '`before` is not a cursor of this API; take one from `pageInfo` or `edges`.'],
  ['holds: HOLDS', 'holds', '`holds` needs a date: give `asOf` too.'],
])('links(%s) is refused with one clear error', async (args, argument, message) => {
  const { data, errors, trips } = await ask(field(args));
  expect(data.node).toBeNull();
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', argument } }]);
  expect(trips).toBe(1);
});

test.each(['asOf: "2023-02-30"', 'asOf: "22-02-2023"', 'types: [LIKES]', 'direction: UP', 'first: "many"', 'limit: 3'])(
  'links(%s) is refused before anything is read',
  async (args) => {
    const { errors, status } = await ask(field(args));
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions.code).toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/);
  },
);

test('a capacity that the model does not declare is refused with the nearest that it does', async () => {
  const { errors } = await ask(
    '{ node(id: "am05") { ... on Actor { initiatives(capacity: [FOUNDERS]) { totalCount } } } }',
  );
  expect(errors).toHaveLength(1);
  expect(errors![0]!.message).toContain('Did you mean the enum value "FOUNDER"');
});

test('an unknown id is null, and more ids than fit are refused', async () => {
  expect((await ask('{ node(id: "no-such-id") { id } }')).data).toEqual({ node: null });
  const { errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(501).fill('am05') });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'ids' } }]);
});
