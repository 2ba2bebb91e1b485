import { ask } from '../setup/ask';

const attendees = (args: string) =>
  ask(`{ node(id: "2023-02-22-wethoudersbijeenkomst") { ... on Event { attendees(${args}) { totalCount } } } }`);

test.each([
  ['first: 0', 'first', '`first` is 0; it takes a number from 1 to 500.'],
  ['first: 501', 'first', '`first` is 501; it takes a number from 1 to 500.'],
  ['last: -1', 'last', '`last` is -1; it takes a number from 1 to 500.'],
  ['first: 1, last: 1', 'last', 'Give either `first` or `last`, not both.'],
  ['after: "nonsense!"', 'after', '`after` is not a cursor of this API; take one from `pageInfo` or `edges`.'],
  ['before: ""', 'before', '`before` is not a cursor of this API; take one from `pageInfo` or `edges`.'],
  ['holds: HOLDS', 'holds', '`holds` needs a date: give `asOf` too.'],
])('%s gets one error that names the argument', async (args, argument, message) => {
  const { errors } = await attendees(args);
  expect(errors).toHaveLength(1);
  expect(errors![0]).toMatchObject({
    message,
    path: ['node', 'attendees'],
    extensions: { code: 'BAD_USER_INPUT', argument },
  });
});

test.each(['capacity: [FUNDER]', 'asOf: "yesterday"', 'asOf: "2023-02-30"', 'status: [GONE]', 'role: [CHAIR]'])(
  '%s is refused before anything is read',
  async (args) => {
    const { errors, status } = await attendees(args);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  },
);
