import { ask } from '../setup/ask';

test.each([
  ['first: 0', 'first', '`first` is 0; it takes a number from 1 to 500.'],
  ['first: 501', 'first', '`first` is 501; it takes a number from 1 to 500.'],
  ['last: -1', 'last', '`last` is -1; it takes a number from 1 to 500.'],
  ['first: 1 last: 1', 'last', 'Give either `first` or `last`, not both.'],
  ['after: "?"', 'after', '`after` is not a cursor of this API; take one from `pageInfo` or `edges`.'],
  [
    `before: "${Buffer.from('LINKS 1').toString('base64url')}"`,
    'before',
    '`before` is a cursor of another list or order than NAME.',
  ],
  ['holds: HOLDS', 'holds', '`holds` needs a date: give `asOf` too.'],
  ['filter: {text: " - "}', 'filter.text', '`filter.text` has no letter or digit to look for.'],
  [`filter: {text: "${'x'.repeat(201)}"}`, 'filter.text', '`filter.text` has 201 characters; it takes 200 at most.'],
  [
    `filter: {ids: ${JSON.stringify(Array(501).fill('x'))}}`,
    'filter.ids',
    '`filter.ids` has 501 entries; it takes 500 at most. Ask in several requests.',
  ],
  [
    'filter: {dateFrom: "2020-01-02" dateTo: "2020-01-01"}',
    'filter.dateTo',
    '`filter.dateTo` 2020-01-01 lies before `filter.dateFrom` 2020-01-02.',
  ],
])('people(%.40s) is refused, without a trip', async (args, argument, message) => {
  const { errors, trips } = await ask(`{ people(${args}) { totalCount nodes { id } } }`);
  expect(errors).toEqual([
    expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', argument }, path: ['people'] }),
  ]);
  expect(trips).toBe(0);
});

test.each([
  ['people(filter: {region: "am5"})', 'filter.region', 'No region "am5".', 'am05'],
  ['initiatives(filter: {region: "twente"})', 'filter.region', 'No region "twente".', 'am05'],
  ['municipalities(filter: {region: "gm0153"})', 'filter.region', 'No region "gm0153".', null],
  ['events(filter: {municipality: "gm01530"})', 'filter.municipality', 'No municipality "gm01530".', 'gm0153'],
  ['people(filter: {municipality: "Enschede"})', 'filter.municipality', 'No municipality "Enschede".', 'gm0153'],
])('%s says what is near', async (list, argument, message, suggestion) => {
  const { errors, trips } = await ask(`{ ${list} { totalCount } }`);
  expect(errors).toHaveLength(1);
  expect(errors![0]!.message.startsWith(message)).toBe(true);
  expect(errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', argument });
  const suggestions = errors![0]!.extensions.suggestions as string[];
  expect(suggestions.length).toBeLessThanOrEqual(3);
  if (suggestion) {
    expect(suggestions).toContain(suggestion);
    expect(errors![0]!.message).toContain(`Did you mean "`);
  }
  expect(trips).toBe(2);
});

test('an id without any letter or digit is not looked for', async () => {
  const { errors, trips } = await ask('{ people(filter: {region: "--"}) { totalCount } }');
  expect(errors![0]).toMatchObject({ message: 'No region "--".', extensions: { code: 'NOT_FOUND', suggestions: [] } });
  expect(trips).toBe(1);
});

test.each(['kind: [NOPE]', 'hasLink: {type: [NOPE]}', 'dateFrom: "soon"'])(
  'initiatives(filter: {%s}) is refused',
  async (filter) => {
    const { errors, status } = await ask(`{ initiatives(filter: {${filter}}) { totalCount } }`);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  },
);
