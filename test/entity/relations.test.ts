import { related, relatedIds } from '../setup/related';

test.each([
  ['leven-lang-ontwikkelen', 'documentsAbout', ['kamerbrief-llo-stimuleren', 'kamerbrief-llo-vangnet']],
  [
    'twents-fonds-voor-vakmanschap',
    'discussedAt',
    [
      '2019-01-30-opening-twents-fonds-voor-vakmanschap',
      '2019-11-13-wethoudersbijeenkomst',
      '2023-02-22-wethoudersbijeenkomst',
    ],
  ],
  ['bkwi', 'partOf', ['uwv']],
  [
    'vng',
    'parts',
    [
      'bestuurlijk-netwerk-economie',
      'vng-taskforce-economisch-herstel-en-transitie',
      'vng-commissie-economie-klimaat-energie-en-milieu',
      'vng-commissie-werk-en-inkomen',
    ],
  ],
  ['gm0265', 'successors', ['gm0241']],
  ['gm0241', 'predecessors', ['gm0265', 'gm0282']],
])('%s has the right %s', async (id, field, expected) => {
  expect(await relatedIds(id, `Entity.${field}`)).toEqual(expected);
});

test.each([
  'figures',
  'statementsAbout',
  'documentsAbout',
  'discussedAt',
  'partOf',
  'parts',
  'successors',
  'predecessors',
])('an entity without any has an empty page of %s', async (field) => {
  expect(await related('pv29', `Entity.${field}`)).toMatchObject({
    totalCount: 0,
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test('figures come oldest first, with what they say, their link and its proof', async () => {
  const { edges } = await related(
    'twents-fonds-voor-vakmanschap',
    'Entity.figures',
    '',
    'type fromId toId citations { document { id } } figure: node { value unit asOf }',
  );
  const dates = edges.map((edge: { figure: { asOf: string | null } }) => edge.figure.asOf?.replace('?', '') ?? '9999');
  expect(dates).toEqual([...dates].sort());
  expect(dates.filter((date: string) => date.startsWith('2023'))).toHaveLength(3);
  for (const edge of edges) {
    expect(edge).toMatchObject({
      type: 'ABOUT',
      toId: 'twents-fonds-voor-vakmanschap',
      figure: { unit: expect.any(String) },
    });
    expect(edge.citations[0].document.id).toEqual(expect.any(String));
  }
  for (const edge of edges) expect(edge.fromId).toBe(edge.node.id);
});

test('statements about an entity come oldest first', async () => {
  const { edges } = await related(
    'arbeidsmarktregios-35',
    'Entity.statementsAbout',
    '(first: 100)',
    'statement: node { date text }',
  );
  const dates = edges.map((edge: { statement: { date: string } }) => edge.statement.date.replace('?', ''));
  expect(dates.length).toBeGreaterThan(10);
  expect(dates).toEqual([...dates].sort());
});

test('a merger says when it was and what kind of succession it is', async () => {
  const { edges } = await related(
    'gm0265',
    'Entity.successors',
    '',
    'type fromId toId succession validFrom validTo certainty status citations { id }',
  );
  expect(edges).toMatchObject([
    {
      type: 'SUCCEEDED_BY',
      fromId: 'gm0265',
      toId: 'gm0241',
      succession: 'MERGER',
      validFrom: '2015-01-01',
      certainty: 'EXPLICIT',
      status: 'HELD',
      citations: [{ id: 'municipality_successions@GM0265+GM0241' }],
    },
  ]);
});

test('a municipality that was split has all its successors, and asks can leave out what no source covers', async () => {
  expect(await relatedIds('gm0788', 'Entity.successors')).toEqual(
    expect.arrayContaining(['gm0757', 'gm0824', 'gm0855', 'gm0865']),
  );
  expect(await relatedIds('gm0788', 'Entity.successors', '(certainty: [EXPLICIT, INFERRED])')).toEqual([]);
});

test.each([
  ['2014-12-31', []],
  ['2015-01-01', ['HOLDS']],
  ['2015-01-02', ['HOLDS']],
])('as of %s, the merger of 2015-01-01 counts %j', async (asOf, expected) => {
  const { edges } = await related('gm0265', 'Entity.successors', `(asOf: "${asOf}")`, 'holds');
  expect(edges.map((edge: { holds: string }) => edge.holds)).toEqual(expected);
});

test('what a source denies is left out unless it is asked for', async () => {
  const id = 'wettelijke-taak-economische-zaken';
  expect(await relatedIds(id, 'Entity.partOf')).toEqual([]);
  expect(await relatedIds(id, 'Entity.partOf', '(status: [DENIED])')).toEqual(['economische-zaken-gemeenten']);
});
