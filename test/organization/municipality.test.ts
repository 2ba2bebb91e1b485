import { related, relatedIds } from '../setup/related';

test.each([
  ['gm0153', 'labourMarketRegions', ['am05']],
  ['gm0153', 'provinces', ['pv23']],
  ['gm0828', 'aldermen', []],
  ['gm0888', 'jointArrangements', ['roo29530278', 'so1060']],
  ['gm0153', 'centreOf', ['am05']],
  ['gm0164', 'centreOf', []],
  ['gm0344', 'hostedEvents', ['2018-09-12-wethoudersbijeenkomst', '2022-07-07-contouren-arbeidsmarktinfrastructuur']],
  ['gm0344', 'locatedHere', ['colour-kitchen-utrecht']],
])('%s: %s', async (id, field, expected) => {
  expect(await relatedIds(id, `Municipality.${field}`)).toEqual(expected);
});

// One edge for each portfolio that a source tells.
test.each([
  ['gm0153', ['arjan-kampman', 'patrick-welman']],
  ['gm0546', ['abdelhaq-jermoumi', 'fleur-spijker', 'yvonne-van-delft']],
])('the aldermen of %s are %j', async (id, expected) => {
  expect([...new Set(await relatedIds(id, 'Municipality.aldermen', '(first: 100)'))].sort()).toEqual(expected);
});

test('tables and documents prove one link together', async () => {
  const { edges } = await related(
    'gm0153',
    'Municipality.labourMarketRegions',
    '',
    'certainty observedOn citations { id key firstLine }',
  );
  expect(edges).toMatchObject([
    {
      certainty: 'EXPLICIT',
      observedOn: ['2015-01-01', '2021-01-01', '2023-02-22', '2026-01-01'],
      citations: expect.arrayContaining([
        { id: 'labour_market_region_membership@2026+GM0153', key: '2026+GM0153', firstLine: null },
        { id: 'wethoudersbijeenkomst-2023-02-22#18', key: null, firstLine: 18 },
      ]),
    },
  ]);
});

// Heerde lay in am36 in 2015 and in am06 in 2021; when it changed is not known, but it had by 2021.
test.each([
  ['2014-12-31', []],
  ['2015-01-01', ['am36']],
  ['2015-01-02', []],
  ['2020-12-31', []],
  ['2021-01-01', ['am06']],
  ['2026-01-01', ['am06']],
  ['2026-01-02', []],
])('as of %s, Heerde is known to lie in %j', async (asOf, expected) => {
  const field = 'Municipality.labourMarketRegions';
  expect(await relatedIds('gm0246', field, `(asOf: "${asOf}", holds: HOLDS)`)).toEqual(expected);
  const possible = asOf < '2021-01-01' ? ['am06', 'am36'] : ['am06'];
  expect((await relatedIds('gm0246', field, `(asOf: "${asOf}")`)).sort()).toEqual(possible);
});

test.each([
  ['2017-12-31', ['am01']],
  ['2018-01-01', []],
])('an ended municipality lies in no region after its end: as of %s in %j', async (asOf, expected) => {
  expect(await relatedIds('gm0007', 'Municipality.labourMarketRegions', `(asOf: "${asOf}")`)).toEqual(expected);
});
