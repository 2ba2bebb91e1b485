import { related, relatedIds } from '../setup/related';

const KAMPMAN_EVENTS = [
  '2019-10-01-start-campagne-ikbindr',
  '2023-02-22-wethoudersbijeenkomst',
  '2025-04-16-bestuurlijk-netwerk-economie',
];

test.each([
  ['arjan-kampman', 'events', '', KAMPMAN_EVENTS],
  ['arjan-kampman', 'events', '(capacity: [SPEAKER])', KAMPMAN_EVENTS.slice(2)],
  ['arjan-kampman', 'handedOver', '', ['ikbindr-bundel']],
  ['karien-van-gennip', 'received', '', ['ikbindr-bundel']],
  ['am19', 'visits', '', ['am36']],
  ['am19', 'organizedEvents', '', ['werkbezoek-holland-rijnland-aan-regio-zwolle']],
  ['nco', 'partners', '', ['cbs', 'mnre1045']],
  ['friso-douwstra', 'memberOf', '', ['pitchende-wethouders-2019-11-13']],
])('%s: %s%s', async (id, field, args, expected) => {
  expect(await relatedIds(id, `Actor.${field}`, args)).toEqual(expected);
});

test('initiatives in which an actor takes part, and those that run in it, each says which', async () => {
  const { edges } = await related('am05', 'Actor.initiatives', '', 'type capacity fromId toId');
  const fund = edges.filter((edge: { node: { id: string } }) => edge.node.id === 'twents-fonds-voor-vakmanschap');
  expect(fund).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'PARTICIPATES_IN', capacity: 'FOUNDER', fromId: 'am05' }),
      expect.objectContaining({ type: 'RUNS_IN', capacity: null, toId: 'am05' }),
    ]),
  );
  expect(await relatedIds('am05', 'Actor.initiatives', '(capacity: [FOUNDER])')).toEqual([
    'twents-fonds-voor-vakmanschap',
  ]);
});

test('an initiative that a source denies is left out unless it is asked for', async () => {
  expect(await relatedIds('am05', 'Actor.initiatives', '(first: 500)')).not.toContain('human-capital-agenda-twente');
  expect(await relatedIds('am05', 'Actor.initiatives', '(status: [DENIED])')).toEqual(['human-capital-agenda-twente']);
});

test('a partnership is found from both its ends', async () => {
  const [one, other] = await Promise.all(
    ['yvonne-van-delft', 'fleur-spijker'].map((id) => related(id, 'Actor.partners')),
  );
  expect(one.edges).toMatchObject([
    { fromId: 'yvonne-van-delft', toId: 'fleur-spijker', node: { id: 'fleur-spijker' } },
  ]);
  expect(other.edges).toMatchObject([
    { fromId: 'yvonne-van-delft', toId: 'fleur-spijker', node: { id: 'yvonne-van-delft' } },
  ]);
});

test('attendance says in which capacity, on what subject, and in which lines', async () => {
  const { edges } = await related('arjan-kampman', 'Actor.events', '(first: 2)', 'capacity subject citations { id }');
  expect(edges).toMatchObject([
    { capacity: 'ATTENDEE', subject: 'bestuurde de campagnecamper' },
    { capacity: 'PRESENTER', subject: 'de aanpak van Twente', citations: expect.arrayContaining([expect.any(Object)]) },
  ]);
});

test.each([
  ['2019-09-30', 0],
  ['2023-02-21', 1],
  ['2023-02-22', 2],
  ['2023-02-23', 2],
])('as of %s, %i meetings were attended', async (asOf, expected) => {
  expect(await relatedIds('arjan-kampman', 'Actor.events', `(asOf: "${asOf}", holds: HOLDS)`)).toHaveLength(expected);
});

test('statements come oldest first, each made by the actor', async () => {
  const { edges, totalCount } = await related(
    'arjan-kampman',
    'Actor.statements',
    '(first: 100)',
    'type fromId statement: node { date text stance }',
  );
  expect(totalCount).toBeGreaterThan(5);
  for (const edge of edges) expect(edge).toMatchObject({ type: 'STATED', fromId: 'arjan-kampman' });
  const dates = edges.map((edge: { statement: { date: string } }) => edge.statement.date);
  expect(dates).toEqual([...dates].sort());
});

test('publications come oldest first', async () => {
  expect(await relatedIds('programmaraad', 'Actor.publications')).toEqual(
    expect.arrayContaining(['wethoudersbijeenkomst-2018-09-12', 'wethoudersbijeenkomst-2019-11-13']),
  );
  const held = await relatedIds('vng', 'Actor.publications', '(status: [HELD])');
  expect(held).toEqual([
    'vng-ten-heuw-sociale-werkvoorziening-2018-10',
    'vng-de-vng-directie-2020',
    'vng-startsein-mobiliteitsdienstverlening-2020-11',
    'bestuurlijk-netwerk-economie-2025-04-16',
  ]);
});

test('a province answers like every actor, though it does not act', async () => {
  expect(await relatedIds('pv23', 'Actor.events')).toEqual([]);
});
