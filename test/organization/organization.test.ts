import { related, relatedIds } from '../setup/related';

test.each([
  [
    'gm0153',
    'people',
    '',
    [...Array(4).fill('arjan-kampman'), 'jojan-de-boer', 'onno-van-veldhuizen', 'patrick-welman'],
  ],
  ['vng', 'people', '(role: [DIRECTOR])', ['jantine-kriens', 'leonard-geluk', 'leonard-geluk', 'pieter-jeroense']],
  ['gm0153', 'regions', '', ['pv23', 'am05']],
  ['gm0153', 'regions', '(kind: [PROVINCE])', ['pv23']],
  ['ondernemend-meierijstad', 'locations', '', ['gm1948']],
  ['better-meetings', 'locations', '', ['austerlitz', 'vergadercentrum-better-meetings']],
  ['vng', 'visitors', '', []],
])('%s: %s%s', async (id, field, args, expected) => {
  expect(await relatedIds(id, `Organization.${field}`, args)).toEqual(expected);
});

test('the members of a network, with the day since which some are', async () => {
  const { totalCount, edges } = await related('g40', 'Organization.members', '(first: 500)', 'type validFrom');
  expect(totalCount).toBe(41);
  expect(edges.filter((edge: { validFrom: string | null }) => edge.validFrom)).toHaveLength(3);
  expect(await relatedIds('g4', 'Organization.members')).toEqual(['gm0518', 'gm0363', 'gm0599', 'gm0344']);
});

test('people come by name, with their role', async () => {
  const { edges } = await related('mnre1073', 'Organization.people', '(role: [MINISTER])', 'role title');
  expect(edges).toMatchObject([
    { role: 'MINISTER', node: { name: 'Carola Schouten' } },
    { role: 'MINISTER', title: 'minister van Sociale Zaken en Werkgelegenheid', node: { id: 'karien-van-gennip' } },
    { role: 'MINISTER', title: 'minister van Sociale Zaken en Werkgelegenheid', node: { id: 'marielle-paul' } },
    { role: 'MINISTER', title: 'minister', node: { id: 'wouter-koolmees' } },
  ]);
});
