import { related, relatedIds } from '../setup/related';

test.each([
  ['am05', 'centreMunicipalities', '', ['gm0153']],
  [
    'am05',
    'organizations',
    '',
    ['ondernemend-twente', 'powi', 'samenwerkingsverband-regio-twente', 'twente-board', 'young-twente-board'],
  ],
  ['am19', 'people', '', ['yvonne-van-delft']],
  ['am19', 'people', '(role: [MEMBER])', []],
  ['am19', 'chairs', '', ['yvonne-van-delft']],
  ['am36', 'eventsHeld', '', ['werkbezoek-holland-rijnland-aan-regio-zwolle']],
  ['am34', 'eventsHeld', '', ['lunch-grote-werkgevers-zoetermeer']],
  ['am36', 'visitors', '', ['am19', 'wethouders-en-beleidsmedewerkers-holland-rijnland']],
])('%s: %s%s', async (id, field, args, expected) => {
  expect(await relatedIds(id, `Region.${field}`, args)).toEqual(expected);
});

test('Twente has had the same 14 municipalities all along', async () => {
  const { totalCount, edges } = await related('am05', 'Region.municipalities', '', 'observedOn');
  expect(totalCount).toBe(14);
  for (const { observedOn } of edges)
    expect(observedOn).toEqual(expect.arrayContaining(['2015-01-01', '2021-01-01', '2026-01-01']));
});

test.each([
  ['am01', '2016-01-01', 27],
  ['am01', '2020-12-31', 9],
  ['am01', '2026-01-01', 14],
  ['am05', '2016-01-01', 14],
  ['am05', '2026-01-01', 14],
  ['am06', '2016-01-01', 14],
  ['am06', '2026-01-01', 12],
  ['am12', '2016-01-01', 7],
  ['am12', '2026-01-01', 7],
  ['am22', '2016-01-01', 20],
  ['am22', '2026-01-01', 14],
])('%s as of %s is known to have %i municipalities', async (id, asOf, expected) => {
  const { totalCount } = await related(id, 'Region.municipalities', `(asOf: "${asOf}", holds: HOLDS)`);
  expect(totalCount).toBe(expected);
});

// Of what is not known to hold, only what existed on the day: no municipality that had ended or was still to come.
test.each([
  ['am01', '2026-01-01', []],
  ['am08', '2016-01-01', ['gm1945']],
  // The list of the year has these in another region, so they are not there any more; before it they may have been.
  ['am06', '2026-01-01', []],
  ['am06', '2025-01-01', ['gm0230', 'gm0302', 'gm1773']],
  ['am36', '2026-01-01', []],
  ['am12', '2026-01-01', []],
])('%s as of %s may also have %j', async (id, asOf, expected) => {
  expect(await relatedIds(id, 'Region.municipalities', `(first: 500, asOf: "${asOf}", holds: UNKNOWN)`)).toEqual(
    expected,
  );
});

test('a province has its municipalities too, and no centre or chair', async () => {
  const { totalCount } = await related('pv23', 'Region.municipalities', '(asOf: "2026-01-01", holds: HOLDS)');
  expect(totalCount).toBe(25);
  expect(await relatedIds('pv23', 'Region.centreMunicipalities')).toEqual([]);
  expect(await relatedIds('pv23', 'Region.chairs')).toEqual([]);
});
