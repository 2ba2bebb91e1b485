import { ask } from '../setup/ask';

const NAMES = `query ($id: ID!, $asOf: LocalDate) {
  node(id: $id) { names(asOf: $asOf) { name kind because validFrom validTo certainty citations { id section } } }
}`;

test('every spelling stands with the lines where it was found and why it is the same', async () => {
  const { data } = await ask(NAMES, { id: 'arjan-kampman' });
  expect(data.node.names).toMatchObject([
    {
      name: 'Arjan Kampman',
      kind: 'OFFICIAL',
      because: null,
      certainty: 'EXPLICIT',
      citations: expect.arrayContaining([expect.objectContaining({ id: 'wethoudersbijeenkomst-2023-02-22#94' })]),
    },
    {
      name: 'Arjan Kampan',
      kind: 'SPELLING',
      because: expect.stringContaining('Kampman'),
      citations: [{ id: 'wethoudersbijeenkomst-2023-02-22#18', section: 'AANWEZIGEN' }],
    },
  ]);
});

test.each([
  ['2012-12-31', ['ministerie van Economische Zaken, Landbouw en Innovatie', 'ELenI']],
  ['2013-01-01', ['ministerie van Economische Zaken', 'EZ']],
  ['2018-01-01', ['ministerie van Economische Zaken en Klimaat', 'EZK']],
])('as of %s a ministry is called %j', async (asOf, expected) => {
  const { data } = await ask(NAMES, { id: 'mnre1045', asOf });
  const dated = data.node.names.filter((name: { validFrom: string | null }) => name.validFrom);
  expect(dated.map((name: { name: string }) => name.name)).toEqual(expected);
});

test('a name that no source covers says so', async () => {
  const { data } = await ask(NAMES, { id: 'gm0518' });
  expect(data.node.names).toMatchObject([
    { name: "'s-Gravenhage", kind: 'OFFICIAL', certainty: 'EXPLICIT', citations: [{ id: 'municipalities@GM0518' }] },
    { name: 'Den Haag', kind: 'ALIAS', certainty: 'EXPLICIT', because: expect.stringContaining('zo genoemd in roo') },
    { name: 'Gemeente Den Haag', kind: 'ALIAS', certainty: 'EXPLICIT' },
    { name: 'The Hague', kind: 'ALIAS', certainty: 'UNVERIFIED' },
  ]);
});
