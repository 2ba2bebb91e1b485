import { related, relatedIds } from '../setup/related';

test('a role says what, where, when it was seen, and in which lines', async () => {
  const { edges } = await related(
    'arjan-kampman',
    'Person.roles',
    '',
    'type fromId toId role title portfolio status observedOn validFrom holds citations { id section }',
  );
  // Beside it: the same role with a portfolio, as it was planned, and as a member of the council.
  expect(edges).toHaveLength(4);
  expect(edges.filter(({ observedOn }: { observedOn: string[] }) => observedOn.includes('2025-04-16'))).toMatchObject([
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
  const roles = async (args = '') => new Set(await relatedIds('leonard-geluk', 'Person.roles', args));
  expect(await roles()).toEqual(
    new Set(['programmaraad', 'vng', 'gm0599', 'haagse-hogeschool', 'roc-midden-nederland']),
  );
  expect(await roles('(role: [CHAIR])')).toEqual(
    new Set(['programmaraad', 'haagse-hogeschool', 'roc-midden-nederland']),
  );
  expect((await roles('(role: [CHAIR, DIRECTOR])')).size).toBe(4);
  expect(await relatedIds('leonard-geluk', 'Person.roles', '(role: [MINISTER])')).toEqual([]);
});

test.each([
  ['2023-02-21', 'UNKNOWN'],
  ['2023-02-22', 'HOLDS'],
  ['2025-04-16', 'HOLDS'],
  ['2025-04-17', 'UNKNOWN'],
])('as of %s, a role seen on 2023-02-22 and 2025-04-16 is %s', async (asOf, expected) => {
  const { edges } = await related('arjan-kampman', 'Person.roles', `(asOf: "${asOf}")`, 'holds observedOn');
  const seen = edges.filter(({ observedOn }: { observedOn: string[] }) => observedOn.includes('2025-04-16'));
  expect(seen).toMatchObject([{ holds: expected }]);
  const asked = await related('arjan-kampman', 'Person.roles', `(asOf: "${asOf}", holds: ${expected})`, 'observedOn');
  expect(asked.edges).toContainEqual(expect.objectContaining({ observedOn: seen[0].observedOn }));
  const opposite = expected === 'HOLDS' ? 'UNKNOWN' : 'HOLDS';
  const others = await related('arjan-kampman', 'Person.roles', `(asOf: "${asOf}", holds: ${opposite})`, 'observedOn');
  expect(others.edges).not.toContainEqual(expect.objectContaining({ observedOn: seen[0].observedOn }));
});
