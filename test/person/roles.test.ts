import { related, relatedIds } from '../setup/related';

test('a role says what, where, when it was seen, and in which lines', async () => {
  const { edges } = await related(
    'arjan-kampman',
    'Person.roles',
    '',
    'type fromId toId role title portfolio status observedOn validFrom holds citations { id section }',
  );
  expect(edges).toMatchObject([
    {
      type: 'HOLDS_ROLE',
      fromId: 'arjan-kampman',
      toId: 'gm0153',
      role: 'ALDERMAN',
      title: 'wethouder',
      portfolio: null,
      status: 'HELD',
      observedOn: ['2023-02-22', '2025-04-16'],
      validFrom: null,
      holds: null,
      citations: expect.arrayContaining([{ id: 'wethoudersbijeenkomst-2023-02-22#18', section: 'AANWEZIGEN' }]),
    },
  ]);
});

test('several roles, of which one kind can be asked for', async () => {
  expect(await relatedIds('leonard-geluk', 'Person.roles')).toEqual(['programmaraad', 'vng']);
  expect(await relatedIds('leonard-geluk', 'Person.roles', '(role: [CHAIR])')).toEqual(['programmaraad']);
  expect(await relatedIds('leonard-geluk', 'Person.roles', '(role: [CHAIR, DIRECTOR])')).toHaveLength(2);
  expect(await relatedIds('leonard-geluk', 'Person.roles', '(role: [MINISTER])')).toEqual([]);
});

test.each([
  ['2023-02-21', 'UNKNOWN'],
  ['2023-02-22', 'HOLDS'],
  ['2025-04-16', 'HOLDS'],
  ['2025-04-17', 'UNKNOWN'],
])('as of %s, a role seen on 2023-02-22 and 2025-04-16 is %s', async (asOf, expected) => {
  const { edges } = await related('arjan-kampman', 'Person.roles', `(asOf: "${asOf}")`, 'holds');
  expect(edges).toMatchObject([{ holds: expected }]);
  expect(await relatedIds('arjan-kampman', 'Person.roles', `(asOf: "${asOf}", holds: ${expected})`)).toEqual([
    'gm0153',
  ]);
  const opposite = expected === 'HOLDS' ? 'UNKNOWN' : 'HOLDS';
  expect(await relatedIds('arjan-kampman', 'Person.roles', `(asOf: "${asOf}", holds: ${opposite})`)).toEqual([]);
});
