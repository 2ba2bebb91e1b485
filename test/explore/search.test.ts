import fc from 'fast-check';
import { ask } from '../setup/ask';

interface Hit {
  entity: { __typename: string; id: string; name: string };
  matched: string;
  kind: string;
  score: number;
  citation: { id: string; document: { id: string } } | null;
}

const QUESTION = `query ($text: String!, $types: [EntityType!], $first: Int, $asOf: LocalDate) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    nodes { entity { __typename id name } matched kind score citation { id document { id } } }
  }
}`;

async function search(
  text: string,
  variables: object = {},
): Promise<{ nodes: Hit[]; totalCount: number; trips: number }> {
  const { data, errors, trips } = await ask(QUESTION, { text, ...variables });
  expect(errors).toBeUndefined();
  return { ...data.search, trips };
}

test.each([
  // a name, however it is typed
  ['Arjan Kampman', 'arjan-kampman', 'OFFICIAL', 'Arjan Kampman'],
  ['kampman', 'arjan-kampman', 'OFFICIAL', 'Arjan Kampman'],
  ['ARJAN KAMPMAN', 'arjan-kampman', 'OFFICIAL', 'Arjan Kampman'],
  ['Kampman, Arjan', 'arjan-kampman', 'OFFICIAL', 'Arjan Kampman'],
  ['kampan', 'arjan-kampman', 'SPELLING', 'Arjan Kampan'],
  ['Kampmann', 'arjan-kampman', 'OFFICIAL', 'Arjan Kampman'],
  ['Kmapman', 'arjan-kampman', 'OFFICIAL', 'Arjan Kampman'],
  ['Gelku', 'leonard-geluk', 'OFFICIAL', 'Leonard Geluk'],
  ['Enschedé', 'gm0153', 'OFFICIAL', 'Enschede'],
  ['Ensgede', 'gm0153', 'OFFICIAL', 'Enschede'],
  ['maxima', 'koningin-maxima', 'SPELLING', 'Koningin Maxima'],
  ['gennip van', 'karien-van-gennip', 'OFFICIAL', 'Karien van Gennip'],
  ['Karien Gennip', 'karien-van-gennip', 'OFFICIAL', 'Karien van Gennip'],
  ['K. van Gennip', 'karien-van-gennip', 'OFFICIAL', 'Karien van Gennip'],
  ['van der Zwan', 'robert-van-der-zwan', 'OFFICIAL', 'Robert van der Zwan'],
  ['Zwan, R. van der', 'robert-van-der-zwan', 'OFFICIAL', 'Robert van der Zwan'],
  ['den brok', 'frank-den-brok', 'OFFICIAL', 'Frank den Brok'],
  ["'s-Gravenhage", 'gm0518', 'OFFICIAL', "'s-Gravenhage"],
  ['sgravenhage', 'gm0518', 'OFFICIAL', "'s-Gravenhage"],
  ['gravenhage', 'gm0518', 'OFFICIAL', "'s-Gravenhage"],
  ['brabant zuidoost', 'am28', 'OFFICIAL', 'Zuidoost-Brabant'],
  ['zuidoostbrabant', 'am28', 'OFFICIAL', 'Zuidoost-Brabant'],
  ['sociaal economische raad', 'ser', 'OFFICIAL', 'Sociaal-Economische Raad'],
  ['het ministerie sociale zaken', 'mnre1073', 'OFFICIAL', 'ministerie van Sociale Zaken en Werkgelegenheid'],
  ['regionaal werk centrum', 'regionaal-werkcentrum', 'OFFICIAL', 'Regionaal Werkcentrum'],
  ['huisnaarwerk', 'huis-naar-werk', 'OFFICIAL', 'Huis naar Werk'],
  ['het huis van thorbecke', 'huis-van-thorbecke', 'OFFICIAL', 'Huis van Thorbecke'],
  [
    'wethoudersbijeenkomst februari 2023',
    '2023-02-22-wethoudersbijeenkomst',
    'OFFICIAL',
    'Wethoudersbijeenkomst van 22 februari 2023',
  ],
  // another name, an abbreviation, initials, an id
  ['twentefonds', 'twents-fonds-voor-vakmanschap', 'ALIAS', 'Twentefonds'],
  ['twente-fonds', 'twents-fonds-voor-vakmanschap', 'ALIAS', 'Twentefonds'],
  ['regionale werkcentra', 'regionaal-werkcentrum', 'ALIAS', 'Regionale Werkcentra'],
  ['ek', 'eerste-kamer', 'ABBREVIATION', 'EK'],
  ['szw', 'mnre1073', 'ABBREVIATION', 'SZW'],
  ['VNG', 'vng', 'ABBREVIATION', 'VNG'],
  ['HvT', 'huis-van-thorbecke', 'OFFICIAL', 'Huis van Thorbecke'],
  ['GM0153', 'gm0153', 'ID', 'gm0153'],
  // a role, alone or with a name or a body
  ['programmamanager', 'tanja-willemsen', 'ROLE', 'programmamanager'],
  ['wethouder enschede', 'arjan-kampman', 'ROLE', 'wethouder, Enschede'],
  ['Enschede Kampman', 'arjan-kampman', 'ROLE', 'Arjan Kampman, Enschede'],
  ['geluk vng', 'leonard-geluk', 'ROLE', 'Leonard Geluk, VNG'],
  // what is said of it, or by it
  ['vergadercentrum kok', 'bas-sloot', 'DESCRIPTION', expect.stringContaining('eerder kok')],
  ['scholingscheque', 'twents-fonds-scholingscheques-2023', 'DESCRIPTION', expect.stringContaining('scholingscheques')],
  [
    'leerbedrijven plaatsen',
    'zaal-2019-leerbedrijven-benutten',
    'DESCRIPTION',
    expect.stringContaining('leerbedrijven'),
  ],
  // a question
  ['wie werkt er samen aan het Twents Fonds?', 'twents-fonds-voor-vakmanschap', 'ALIAS', 'Twentefonds'],
])('%s finds %s', async (text, id, kind, matched) => {
  const { nodes, trips } = await search(text);
  const hit = nodes.slice(0, 3).find(({ entity }) => entity.id === id);
  expect(hit).toMatchObject({ kind, matched });
  expect(hit!.citation!.document.id).toMatch(/^[a-z0-9]/);
  expect(trips).toBeLessThanOrEqual(4);
});

test('minor words alone find the names that have them', async () => {
  const { nodes } = await search('van der', { first: 20 });
  const ids = nodes.map(({ entity }) => entity.id);
  expect(ids).toContain('robert-van-der-zwan');
  for (const { matched } of nodes.slice(0, 5)) expect(matched).toMatch(/ van der /);
});

test('a headline comes after those whose role it tells, but for who asks for all of it', async () => {
  const { nodes } = await search('wethouder enschede', { first: 10 });
  const place = (id: string) => nodes.findIndex(({ entity }) => entity.id === id);
  expect(place('1twente-wethouderskandidaat-2018')).toBeGreaterThan(place('arjan-kampman'));
  const whole = await search('Kampman PvdA-wethouder in beoogd college Enschede');
  expect(whole.nodes[0]!.entity.id).toBe('1twente-wethouderskandidaat-2018');
});

test('wethouder finds those who are, by their title', async () => {
  const { nodes } = await search('wethouder', { first: 15 });
  expect(
    nodes.every(
      ({ kind, matched, entity }) => kind === 'ROLE' && matched === 'wethouder' && entity.__typename === 'Person',
    ),
  ).toBe(true);
});

test('one trip for the texts, one for the entities, two for the citations and their documents', async () => {
  expect((await search('kampman')).trips).toBe(3);
  expect((await search('Ensgede')).trips).toBe(4);
  const { trips } = await ask('{ search(text: "kampman") { totalCount nodes { matched } } }');
  expect(trips).toBe(2);
  expect((await search('%%')).trips).toBe(0);
});

test('exact names come before beginnings, these before typing slips, and names before descriptions', async () => {
  const { nodes } = await search('kampen', { first: 100 });
  expect(nodes[0]!.entity.id).toBe('gm0166');
  const { nodes: many } = await search('fonds', { first: 100 });
  const place = (id: string) => many.findIndex(({ entity }) => entity.id === id);
  expect(place('twents-fonds-voor-vakmanschap')).toBeLessThan(place('oo-fondsen'));
  expect(place('oo-fondsen')).toBeLessThan(place('gemeentefonds'));
  expect(many.findIndex(({ kind }) => kind === 'DESCRIPTION')).toBeGreaterThan(place('gemeentefonds'));
  for (const [index, hit] of many.entries()) expect(hit.score).toBeLessThanOrEqual(many[index - 1]?.score ?? 1);
});

test('two letters give people and initiatives before public bodies', async () => {
  const { nodes } = await search('ka', { first: 100 });
  const types = nodes.filter(({ score }) => score >= 0.6).map(({ entity }) => entity.__typename);
  expect(types.slice(0, 3)).toEqual(['Person', 'Person', 'Person']);
  expect(types.lastIndexOf('Initiative')).toBeLessThan(types.indexOf('Municipality'));
});

test('types keep only those', async () => {
  const { nodes } = await search('enschede', { types: ['PERSON'] });
  expect(nodes.map(({ entity }) => entity.id)).toContain('arjan-kampman');
  expect(nodes.every(({ entity }) => entity.__typename === 'Person')).toBe(true);
  const actors = await search('den haag', { types: ['ACTOR'], first: 2 });
  expect(actors.nodes.map(({ entity }) => entity.id)).toEqual(['am21', 'gm0518']);
  expect((await search('enschede', { types: [] })).totalCount).toBe(0);
});

test('as of a date only what may exist then answers', async () => {
  const found = async (asOf: string | null) =>
    (await search('appingedam', { types: ['MUNICIPALITY'], asOf })).nodes.map(({ entity }) => entity.name);
  expect(await found(null)).toContain('Appingedam');
  expect(await found('2020-06-01')).toContain('Appingedam');
  expect(await found('2022-06-01')).not.toContain('Appingedam');
});

test('a smaller first is the beginning of a larger one, and the same each time', async () => {
  const all = await search('regio', { first: 100 });
  for (const first of [1, 5, 20]) {
    const some = await search('regio', { first });
    expect(some.nodes).toEqual(all.nodes.slice(0, first));
    expect(some.totalCount).toBe(all.totalCount);
  }
  expect((await search('regio', { first: 100 })).nodes).toEqual(all.nodes);
  expect(new Set(all.nodes.map(({ entity }) => entity.id)).size).toBe(all.nodes.length);
});

test.each([0, -1, 101])('first: %i is refused, and the limits said', async (first) => {
  const { errors } = await ask(QUESTION, { text: 'kampman', first });
  expect(errors![0]).toMatchObject({
    message: `\`first\` is ${first}; it takes a number from 1 to 100.`,
    extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
  });
});

test.each(['', ' ', '🙂', '"', '*:*', '\\', "'", '()', '/', '^~', '\u0000', '\ud800', '-'])(
  '%j finds nothing, safely',
  async (text) => {
    const { totalCount, nodes } = await search(text);
    expect(totalCount).toBe(nodes.length);
  },
);

test.each([
  ['"kampman" AND (', 'arjan-kampman'],
  ['kampman* OR name:*', 'arjan-kampman'],
  ['+kampman -arjan!', 'arjan-kampman'],
  ['kampman 🙂', 'arjan-kampman'],
  ['/kampman/', 'arjan-kampman'],
  ['kampman~0.5^9', 'arjan-kampman'],
  [`kampman ${'van '.repeat(20)}`, 'arjan-kampman'],
])('the marks of a query language mean nothing: %s', async (text, id) => {
  expect((await search(text)).nodes.map(({ entity }) => entity.id)).toContain(id);
});

test('10,000 characters answer in time', async () => {
  for (const text of ['a'.repeat(10_000), 'ab '.repeat(3_333), 'arbeidsmarktregio '.repeat(555), '*'.repeat(10_000)])
    await search(text);
});

const WORDS = [
  'van',
  'Twents',
  'fonds',
  'AND',
  'OR',
  'NOT',
  'wethouder',
  "'s-",
  'ek',
  'Enschedé',
  '~2',
  '[a TO b]',
  '&&',
  '\\',
];

test('any text is answered, within the limits, best first, from texts that it may see', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 14 })
      .map((words) => words.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 100 }), async (asked, first) => {
      const { nodes, totalCount, trips } = await search(asked, { first });
      expect(nodes.length).toBe(Math.min(first, totalCount));
      expect(trips).toBeLessThanOrEqual(4);
      for (const [index, { score, matched }] of nodes.entries()) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(nodes[index - 1]?.score ?? 1);
        expect(matched).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});
