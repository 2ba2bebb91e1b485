import { folded } from '../../src/seeds/ids';
import { related } from '../setup/related';
import { type Connection, every, found, idsOf, LISTS, page } from './pages';

const DENIABLE = ['HELD', 'PLANNED', 'PROPOSED', 'DENIED'];

const LINKS = ['type: [HOLDS_ROLE, ABOUT]', 'status: [PLANNED, PROPOSED]', 'status: [DENIED]', 'certainty: [INFERRED]'];

describe.each(LISTS)('%s', (list) => {
  const dated = ['events', 'documents'].includes(list) ? 'date' : 'validFrom';
  /** All of the list, and how many links of each kind of LINKS its entities have. */
  let whole: Connection[];
  beforeAll(async () => {
    const counts = LINKS.map(
      (link, index) => `links${index}: links(first: 1 ${link.replace('type:', 'types:')}) { totalCount }`,
    );
    whole = await every(list, '', { selection: `id name aliases certainty ${dated} ${counts.join(' ')}`, size: 200 });
  });

  test('by ids', async () => {
    const { nodes } = await page(list, 'first: 3', 'nodes { id }');
    const ids = idsOf(nodes);
    expect(await found(list, `filter: {ids: ${JSON.stringify([...ids, ids[0], 'no-such-id'])}}`)).toEqual(ids.sort());
    expect(await found(list, 'filter: {ids: []}')).toEqual([]);
  });

  test('by text', async () => {
    for (const text of ['ar', 'EN', 'van der', 'Sociale zaken', 'én', 'Werk in', 'a', 'the']) {
      const words = folded(text).split(' ');
      const expected = whole.filter(({ name, aliases }) =>
        words.every((word) => folded([name, ...aliases].join(' ')).includes(word)),
      );
      expect([text, await found(list, `filter: {text: "${text}"}`)]).toEqual([text, idsOf(expected).sort()]);
    }
  });

  test('by certainty', async () => {
    for (const certainty of ['EXPLICIT', 'INFERRED', 'UNVERIFIED'])
      expect(await found(list, `filter: {certainty: [${certainty}]}`)).toEqual(
        idsOf(whole.filter((node) => node.certainty === certainty)).sort(),
      );
  });

  test.each(LINKS.map((link, index) => [link, index] as const))('by having a link with %s', async (link, index) => {
    const expected = idsOf(whole.filter((node) => node[`links${index}`].totalCount > 0)).sort();
    expect(await found(list, `filter: {hasLink: {${link}}}`)).toEqual(expected);
    expect((await page(list, `filter: {hasLink: {${link}}}`, 'totalCount')).totalCount).toBe(expected.length);
  });

  test('by year', async () => {
    const { facets } = await page(list, 'first: 1', 'facets { year { value count } }');
    for (const { value, count } of facets.year.slice(0, 5)) {
      const ids = await found(list, `filter: {dateFrom: "${value}-01-01" dateTo: "${value}-12-31"}`);
      const exact = whole.filter((node) => node[dated]?.startsWith(`${value}-`));
      expect(ids).toEqual(expect.arrayContaining(idsOf(exact)));
      expect(ids.length).toBeGreaterThanOrEqual(count);
    }
  });
});

test.each(['organizations', 'regions', 'initiatives', 'events', 'documents'])('%s by kind', async (list) => {
  const { totalCount, facets } = await page(list, 'first: 1', 'totalCount facets { kind { value count } }');
  const sum = facets.kind.reduce((total: number, { count }: { count: number }) => total + count, 0);
  expect(sum).toBeLessThanOrEqual(totalCount);
  for (const { value, count } of facets.kind)
    expect([value, (await found(list, `filter: {kind: [${value}]}`)).length]).toEqual([value, count]);
  const [one, other] = facets.kind;
  const both = await found(list, `filter: {kind: [${one.value}, ${other.value}]}`);
  expect(both).toHaveLength(one.count + other.count);
});

test.each(['people', 'organizations', 'municipalities', 'initiatives', 'events', 'documents'])(
  '%s by region, as many as the facet says',
  async (list) => {
    for (const asOf of ['', 'asOf: "2023-02-22"']) {
      const { facets } = await page(list, `${asOf} first: 1`, 'facets { region { value count entity { id } } }');
      for (const { value, count, entity } of facets.region.slice(0, 4)) {
        expect(entity.id).toBe(value);
        expect((await page(list, `${asOf} filter: {region: "${value}"}`, 'totalCount')).totalCount).toBe(count);
      }
    }
  },
);

test('municipalities of a region are those that the region names', async () => {
  const { nodes } = await related('am05', 'Region.municipalities', '(first: 100)');
  expect(await found('municipalities', 'filter: {region: "am05"}')).toEqual([...new Set(idsOf(nodes))].sort());
});

test('regions, people and organizations of a municipality', async () => {
  expect(await found('regions', 'filter: {municipality: "gm0153"}')).toEqual(['am05', 'pv23']);
  expect(await found('people', 'filter: {municipality: "gm0153"}')).toContain('arjan-kampman');
  const { nodes } = await related('gm0153', 'Municipality.jointArrangements', '(first: 100)');
  expect(await found('organizations', 'filter: {municipality: "gm0153"}')).toEqual(
    expect.arrayContaining(idsOf(nodes)),
  );
});

test('filters combine: an entity passes all of them', async () => {
  const parts = ['region: "am05"', 'text: "e"', 'hasLink: {type: [IN_REGION], direction: OUT}', 'kind: [MUNICIPALITY]'];
  const alone = await Promise.all(parts.map((part) => found('organizations', `filter: {${part}}`)));
  const together = await found('organizations', `filter: {${parts.join(' ')}}`);
  expect(together).toEqual(alone[0]!.filter((id) => alone.every((ids) => ids.includes(id))));
  expect(together.length).toBeGreaterThan(5);
});

test('a link may be asked for in one direction, as of a date', async () => {
  expect(await found('regions', 'filter: {hasLink: {type: [CENTRE_OF], direction: OUT}}')).toEqual([]);
  expect(await found('regions', 'filter: {hasLink: {type: [CENTRE_OF], direction: IN}}')).toHaveLength(35);
  const all = await found('people', `filter: {hasLink: {type: [ATTENDED], status: [${DENIABLE}]}}`);
  const early = await found('people', `asOf: "2018-12-31" filter: {hasLink: {type: [ATTENDED]}}`);
  expect(all).toEqual(expect.arrayContaining(early));
  expect(early.length).toBeLessThan(all.length);
});
